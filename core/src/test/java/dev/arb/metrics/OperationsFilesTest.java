package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.arb.config.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules, alerts, dashboards and runbooks that are shipped, held against the catalogue and against each other. */
class OperationsFilesTest {
    private static final Path OPERATIONS = Path.of("..", "monitor", "ops");
    private static final Path PROMETHEUS = OPERATIONS.resolve("prometheus");
    private static final Path RULES = PROMETHEUS.resolve("rules");
    private static final Path DASHBOARDS = OPERATIONS.resolve("grafana").resolve("dashboards");
    private static final Path RUNBOOKS = Path.of("..", "docs", "runbooks");

    /** A series with what is asked of its labels, if anything. */
    private static final Pattern SELECTOR = Pattern.compile("(?<![:\\w])((?:instance:)?arb_[\\w:]+)(?:\\{([^}]*)})?");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"");
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Set<String> OF_THE_SCRAPE = Set.of("job", "instance");
    private static final Pattern KEY = Pattern.compile("`([a-z_]+\\.[a-z_]+(?:\\.[a-z_]+)*)`");

    private static final Map<String, ArbMetric> BY_SERIES = Stream.of(ArbMetric.values())
            .flatMap(metric -> metric.seriesNames().stream().map(series -> Map.entry(series, metric)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static List<Path> files(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(found).as("%s of %s", ending, directory).isNotEmpty();
            return found;
        }
    }

    /** Values of every field of that name, however deep. */
    private static List<String> values(Path file, String field) throws IOException {
        JsonFactory format = file.toString().endsWith(".json") ? new JsonFactory() : new YAMLFactory();
        List<String> values = new ArrayList<>();
        try (JsonParser parser = format.createParser(file.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals(field)) {
                    parser.nextToken();
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }

    private static List<String> ofAllRules(String field) throws IOException {
        List<String> values = new ArrayList<>();
        for (Path file : files(RULES, ".yml")) {
            values.addAll(values(file, field));
        }
        return values;
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>(ofAllRules("expr"));
        for (Path file : files(DASHBOARDS, ".json")) {
            expressions.addAll(values(file, "expr"));
        }
        return expressions;
    }

    @Test
    void everySeriesOfRulesAndDashboardsIsInTheCatalogue() throws IOException {
        Set<String> recorded = Set.copyOf(ofAllRules("record"));

        assertThat(expressions())
                .hasSizeGreaterThan(40)
                .allSatisfy(expression -> assertThat(seriesOf(expression))
                        .as(expression)
                        .allMatch(series -> BY_SERIES.containsKey(series) || recorded.contains(series)));
        assertThat(recorded).allMatch(name -> name.matches("instance:arb_[a-z0-9_]+:[a-z0-9_]+"));
    }

    private static Set<String> seriesOf(String expression) {
        return SELECTOR.matcher(expression)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyLabelThatIsAskedForIsOneOfItsMetric() throws IOException {
        assertThat(expressions()).allSatisfy(expression -> {
            Set<String> known = new TreeSet<>(OF_THE_SCRAPE);
            for (MatchResult series : SELECTOR.matcher(expression).results().toList()) {
                Set<String> ofSeries = labels(series.group(1));
                known.addAll(ofSeries);
                assertThat(asked(series.group(2))).as(expression).isSubsetOf(ofSeries);
            }
            assertThat(grouped(expression)).as(expression).isSubsetOf(known);
        });
    }

    private static Set<String> labels(String series) {
        Set<String> labels = new TreeSet<>(OF_THE_SCRAPE);
        ArbMetric metric = BY_SERIES.get(series);
        if (metric != null) {
            labels.addAll(metric.labels());
        }
        if (series.endsWith("_bucket")) {
            labels.add("le");
        }
        return labels;
    }

    private static List<String> asked(String selector) {
        return selector == null
                ? List.of()
                : MATCHER.matcher(selector)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }

    private static List<String> grouped(String expression) {
        return GROUPING.matcher(expression)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",")).map(String::strip))
                .toList();
    }

    @Test
    void theLegendsNameLabelsOfTheirSeries() throws IOException {
        Set<String> labels = Stream.of(ArbMetric.values())
                .flatMap(metric -> metric.labels().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        labels.add("instance");
        for (Path dashboard : files(DASHBOARDS, ".json")) {
            Matcher named =
                    Pattern.compile("\\{\\{(\\w+)}}").matcher(String.join(" ", values(dashboard, "legendFormat")));
            assertThat(named.results().map(found -> found.group(1)))
                    .as(dashboard.toString())
                    .isSubsetOf(labels);
        }
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        List<String> alerts = ofAllRules("alert");

        assertThat(alerts).doesNotHaveDuplicates().allMatch(name -> name.matches("Arb[A-Z][A-Za-z]+"));
        assertThat(files(RUNBOOKS, ".md"))
                .extracting(file -> file.getFileName().toString().replace(".md", ""))
                .containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(ofAllRules("runbook_url"))
                .containsExactlyElementsOf(alerts.stream()
                        .map(name -> "docs/runbooks/" + name + ".md")
                        .toList());
        assertThat(ofAllRules("severity")).hasSameSizeAs(alerts).allMatch(Set.of("warning", "critical")::contains);
    }

    @Test
    void everyRunbookSaysWhatToDo() throws IOException {
        Set<String> keys = Set.copyOf(Catalogue.SHIPPED.paths());
        Set<String> sections = Catalogue.SHIPPED.sections().stream()
                .map(section -> section.name() + ".")
                .collect(Collectors.toSet());
        for (Path runbook : files(RUNBOOKS, ".md")) {
            String text = Files.readString(runbook);
            String name = runbook.getFileName().toString().replace(".md", "");
            assertThat(text)
                    .startsWith("# " + name + "\n")
                    .contains("First command:", "Safe action:")
                    .contains("## Meaning", "## Impact", "## Diagnosis", "## Mitigation");
            assertThat(KEY.matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .filter(key -> sections.stream().anyMatch(key::startsWith)))
                    .as("keys named in %s", name)
                    .isSubsetOf(keys);
        }
    }

    @Test
    void everyAlertIsTested() throws IOException {
        Path tests = PROMETHEUS.resolve("tests").resolve("arb-alerts.test.yml");

        assertThat(Set.copyOf(values(tests, "alertname"))).containsExactlyInAnyOrderElementsOf(ofAllRules("alert"));
    }

    @Test
    void aDashboardBelongsToNoMachine() throws IOException {
        Map<Path, List<String>> uids = files(DASHBOARDS, ".json").stream()
                .collect(Collectors.toMap(Function.identity(), file -> {
                    try {
                        return values(file, "uid").stream()
                                .filter(uid -> !uid.equals("${datasource}"))
                                .toList();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }));

        assertThat(uids)
                .allSatisfy((file, own) -> assertThat(own)
                        .containsExactly(file.getFileName().toString().replace(".json", "")));
        for (Path file : uids.keySet()) {
            assertThat(Files.readString(file)).contains("\"id\": null,\n  \"uid\"");
        }
    }

    @Test
    void theComposeFilePublishesOnLoopbackOnlyAndPinsItsImages() throws IOException {
        Path compose = Path.of("..", "compose.yaml");

        assertThat(Files.readString(compose))
                .contains("127.0.0.1:6380:6379", "127.0.0.1:8001:8001", "ARB_MONITORING_HOST: 0.0.0.0");
        assertThat(Files.readAllLines(compose).stream()
                        .filter(line -> line.strip().startsWith("ports:"))
                        .toList())
                .hasSize(4)
                .allMatch(line -> line.matches(" +ports: \\[\"127\\.0\\.0\\.1:\\d+:\\d+\"]"));
        assertThat(values(compose, "image")).hasSize(3).allMatch(image -> image.matches(".+:v?\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void promtoolFindsNothingWrongWithTheRules() throws IOException, InterruptedException {
        for (Path rules : files(RULES, ".yml")) {
            Promtool.passes(rules, "check", "rules", rules.toString());
        }
        Path config = PROMETHEUS.resolve("prometheus.yml");
        Promtool.passes(config, "check", "config", config.toString());
    }

    @Test
    void theAlertsFireWhenTheyMustAndOnlyThen() throws IOException, InterruptedException {
        Path tests = PROMETHEUS.resolve("tests").resolve("arb-alerts.test.yml");

        Promtool.passes(tests, "test", "rules", tests.toString());
    }
}
