package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.config.Catalogue;
import dev.arb.config.Entry;
import dev.arb.config.Redaction;
import dev.arb.monitor.report.figures.SpanFigures;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Term;
import dev.arb.monitor.report.page.Value;
import dev.arb.runlog.RunInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the run is, where its data came from, and how it was configured. */
final class IdentitySection {
    private static final int MOST_SETTINGS = 200;
    private static final String HIDDEN = "***";

    /** Names under which other programs may have written what nobody should see. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|passw|token|api_?key|access_?key|private).*");

    private final RunReport report;
    private final Words words;

    IdentitySection(RunReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(facts()));
        report.info().problem().ifPresent(problem -> blocks.add(new Note("Not everything could be read: " + problem)));
        report.problem()
                .ifPresent(problem -> blocks.add(new Note("The rows could not be read to their end: " + problem
                        + ". The figures are those of the rows before.")));
        if (report.figures().span().rows() > 0 && !report.figures().span().kindsKnown()) {
            blocks.add(new Note("The rows have the common columns alone: every row counts as a loop, and what needs the"
                    + " rows of orders, fills and positions is not known."));
        }
        blocks.addAll(configuration());
        return new Section("run", "Run", blocks);
    }

    private List<Fact> facts() {
        RunInfo info = report.info();
        SpanFigures span = report.figures().span();
        return List.of(
                new Fact(Term.STATE, Value.of(info.state().token())),
                new Fact(Term.MODE, words.text(info.mode())),
                new Fact(Term.DATA, words.text(report.meta().text("notes"))),
                new Fact(Term.STRATEGY, words.text(info.strategyName())),
                new Fact(Term.SYMBOLS, words.text(info.symbol())),
                new Fact(Term.TIMEFRAME, words.text(info.timeframe())),
                new Fact(Term.STARTED, words.time(info.startedAt())),
                new Fact(Term.ENDED, words.time(info.endedAt())),
                new Fact(Term.DURATION, words.span(duration(info))),
                new Fact(Term.EXIT_REASON, words.text(info.exitReason())),
                new Fact(Term.CLOCK_FROM, words.clock(span.firstAt())),
                new Fact(Term.CLOCK_TO, words.clock(span.lastAt())),
                new Fact(Term.ROWS, words.count(span.rows())),
                new Fact(Term.LOOPS, words.count(span.steps())),
                new Fact(Term.SEED, words.text(report.meta().text("seed"))),
                new Fact(Term.VERSION, words.text(report.meta().text("version"))),
                new Fact(Term.NAMESPACE, words.text(info.namespace())),
                new Fact(Term.STATE_STORE, words.text(info.stateStore())),
                new Fact(Term.RESUMED_FROM, words.text(report.meta().text("resumed_from"))));
    }

    private Optional<Duration> duration(RunInfo info) {
        Instant until = info.endedAt().orElse(report.madeAt());
        return info.startedAt().filter(from -> !until.isBefore(from)).map(from -> Duration.between(from, until));
    }

    private List<Block> configuration() {
        Map<String, String> snapshot = report.meta().object("config_snapshot");
        List<List<Value>> rows = new ArrayList<>();
        for (Map.Entry<String, String> setting : snapshot.entrySet()) {
            Optional<String> standard = defaultOf(setting.getKey());
            if (!isDefault(setting.getKey(), setting.getValue()) && rows.size() < MOST_SETTINGS) {
                rows.add(List.of(
                        Value.of(setting.getKey()),
                        words.text(shown(setting.getKey(), setting.getValue())),
                        words.text(standard)));
            }
        }
        if (snapshot.isEmpty()) {
            return List.of(new Note("meta.json keeps no configuration."));
        }
        if (rows.isEmpty()) {
            return List.of(new Note("Every setting was at its default."));
        }
        return List.of(new Table(
                "Settings that differ from the defaults", List.of(word("Key"), word("Value"), word("Default")), rows));
    }

    /** Whether the value means the same as the default; {@code 1m} is {@code 60s}. */
    private static boolean isDefault(String path, String value) {
        Optional<String> standard = defaultOf(path);
        return standard.isPresent()
                && Catalogue.SHIPPED
                        .find(path)
                        .filter(entry -> meansTheSame(entry, standard.get(), value))
                        .isPresent();
    }

    private static boolean meansTheSame(Entry<?> entry, String standard, String value) {
        try {
            return value.equals(standard)
                    || entry.type().parse(value).equals(entry.type().parse(standard));
        } catch (IllegalArgumentException e) {
            // Another version's value, which this one would not take.
            return false;
        }
    }

    private static Optional<String> defaultOf(String path) {
        return Catalogue.SHIPPED.find(path).map(entry -> entry.defaultTexts().get(path));
    }

    private static String shown(String path, String value) {
        boolean secret = Catalogue.SHIPPED
                .find(path)
                .map(Entry::secret)
                .orElse(SECRET.matcher(path).matches());
        return secret ? HIDDEN : Redaction.uriPasswords(value);
    }
}
