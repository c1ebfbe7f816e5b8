package dev.arb.monitor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.plain.Paint;
import dev.arb.monitor.report.page.HtmlWriter;
import dev.arb.monitor.report.page.MarkdownWriter;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunEnd;
import dev.arb.runlog.RunLabel;
import dev.arb.runlog.RunLog;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunLogListener;
import dev.arb.runlog.RunLogOptions;
import dev.arb.runlog.RunLogRow;
import dev.arb.runlog.RunProcess;
import dev.arb.runlog.RunStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of runs in every state, of other programs and with hostile texts. */
class ReportOfAnyRunTest {
    private static final Instant STARTED = Instant.parse("2026-08-22T00:15:00Z");
    private static final Clock CLOCK = Clock.fixed(STARTED.plusSeconds(60), ZoneOffset.UTC);
    private static final RunProcess GONE = new RunProcess(RunProcess.current().host(), Integer.MAX_VALUE, STARTED);
    private static final String NASTY =
            "</title></style><script>alert(1)</script><img src=x onerror=y> | `a` [b](http://evil.example/) \u001B[2J\u202E\n\"'&";

    @TempDir
    private Path runs;

    @Test
    void aRunThatGoesOnIsReportedAsOfNow() throws IOException {
        try (RunLog log = open(RunProcess.current(), "", RunLogOptions.simulated())) {
            log.append(loop(1, 100));
            Path dir = log.directory();
            while (log.stats().rowsUnflushed() > 0) {
                Thread.onSpinWait();
            }

            String text = markdown(dir);

            assertThat(text).contains("still running, as of now", "| Rows | 1 |", "| Ended | — |");
            assertThat(text).contains("meta.json has no totals to compare with");
        }
    }

    @Test
    void aCrashedRunIsReportedAsFarAsItsRowsGo() throws IOException {
        Path dir;
        try (RunLog log = open(GONE, "", RunLogOptions.simulated())) {
            log.append(loop(1, 100));
            log.append(loop(2, 90));
            dir = log.directory();
        }

        assertThat(markdown(dir))
                .contains("crashed: it did not end", "| Rows | 2 |", "| Max drawdown of equity | -10 (10.00%) |");
    }

    @Test
    void aRunWithoutRowsHasNoFiguresAndNoCharts() throws IOException {
        Path dir;
        try (RunLog log = open(GONE, "", RunLogOptions.simulated())) {
            dir = log.directory();
            log.finish(new RunEnd(STARTED, "loops_done", Map.of(), Map.of()));
        }

        assertThat(markdown(dir)).contains("| Rows | 0 |", "| Trading PnL | — |", "| Equity at start | — |");
        assertThat(html(dir)).doesNotContain("<svg");
    }

    @Test
    void aGapInTheDataIsAGapInTheChart() throws IOException {
        Path dir;
        try (RunLog log = open(GONE, "", RunLogOptions.simulated())) {
            for (int step = 1; step <= 30; step++) {
                log.append(loop(step, step > 10 && step < 20 ? Double.NaN : 100 + step));
            }
            dir = log.directory();
        }

        RunReport report = read(dir);

        assertThat(report.figures().money().equitySeries().lines()).hasSize(2);
        assertThat(html(dir)).containsPattern("class=\"line one\" d=\"M[^M\"]+M[^M\"]+\"");
    }

    @Test
    void aFileOfAnotherProgramTellsWhatItCan() throws IOException {
        Path dir = foreign("""
                step,ts_bar,equity,realized_pnl,unrealized_pnl,orders_generated,risk_allowed,risk_reasons,extra_x
                1,2025-01-01T00:00:00,1000,0,0,0,true,,a
                2,2025-01-01 00:00:01,NaN,5,1,2,false,max position,b
                3,2025-01-01T09:00:02+09:00,990,5,-3,1,true,,c
                """);

        String text = markdown(dir);

        assertThat(text)
                .contains("The rows have the common columns alone")
                .contains("| Rows | 3 |", "| Realised PnL | +5 | KRW |", "| Unrealised PnL | -3 | KRW |")
                .contains("| Trading PnL | — |", "| Opened | — |", "| Orders sent | 3 |", "| Fees | — |")
                .contains("| max position | 1 |", "No row tells an edge.", "Positions are not known.");
        XmlCheck.parse(html(dir));
    }

    @Test
    void aFileThatCannotBeReadToItsEndIsReportedWithTheReason() throws IOException {
        Path dir = foreign("");
        Files.delete(dir.resolve("events.csv"));
        Files.writeString(dir.resolve("events.parquet"), "PAR1 this is none PAR1");

        RunReport report = read(dir);

        assertThat(report.problem()).isPresent();
        assertThat(markdown(dir)).contains("The rows could not be read to their end: ");
    }

    @Test
    void noTextOfOthersBecomesMarkup() throws IOException {
        Path dir;
        try (RunLog log = open(GONE, NASTY, RunLogOptions.simulated())) {
            log.append(loop(1, 100)
                    .put(RunLogColumns.SYMBOL, NASTY)
                    .put(RunLogColumns.DECISION, NASTY)
                    .put(RunLogColumns.DECISION_REASON, NASTY)
                    .put(RunLogColumns.EDGE_AB_BPS, 3)
                    .put(RunLogColumns.NET_EDGE_BPS, 1));
            log.append(loop(1, 100)
                    .put(RunLogColumns.KIND, RowKind.REFUSAL)
                    .put(RunLogColumns.RISK_REASONS, NASTY)
                    .put(RunLogColumns.RISK_ALLOWED, false));
            dir = log.directory();
        }

        String html = html(dir);
        String markdown = markdown(dir);

        XmlCheck.parse(html);
        assertThat(html).doesNotContain("<script", "<img", "\u001B", "\u202E");
        assertThat(markdown).doesNotContain("<script", "<img", "](http:", "\u001B", "\u202E");
        assertThat(markdown.lines()).noneMatch(line -> line.startsWith("\""));
    }

    @Test
    void theHtmlNeedsAndAllowsNothingButItself() throws Exception {
        Path dir;
        try (RunLog log = open(GONE, "", RunLogOptions.simulated())) {
            log.append(loop(1, 100));
            log.append(loop(2, 101));
            dir = log.directory();
        }

        String html = html(dir);

        assertThat(html)
                .doesNotContain("http://", "https://", "<script", "<link", "@import", "url(", "src=", " style=");
        assertThat(hrefs(html)).isNotEmpty().allMatch(href -> href.startsWith("#"));
        String policy = "default-src 'none'; style-src 'sha256-" + styleHash(html) + "'";
        assertThat(html).contains(policy.replace("'", "&#39;"));
        assertThat(html).contains("<svg", "role=\"img\"", "<title>", "prefers-color-scheme: dark", "@media print");
    }

    private static String styleHash(String html) throws NoSuchAlgorithmException {
        Matcher style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(html);
        assertThat(style.find()).isTrue();
        byte[] text = style.group(1).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    }

    private static List<String> hrefs(String html) {
        return Pattern.compile("href=\"([^\"]*)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private RunLog open(RunProcess process, String notes, RunLogOptions options) throws IOException {
        RunStart start = new RunStart(
                new RunLabel("mock", "arb", "BTC/KRW", "1s"),
                STARTED,
                process,
                "test",
                "mock:docker",
                "embedded",
                OptionalLong.of(7),
                Optional.empty(),
                Map.of("strategy.min_net_bps", "7", "old.api_secret", "hush"),
                notes,
                Map.of());
        return RunLog.create(runs, Optional.empty(), start, options, RunLogListener.NONE);
    }

    private static RunLogRow loop(int step, double equity) {
        long timeNs = (STARTED.getEpochSecond() + step) * 1_000_000_000L;
        return new RunLogRow()
                .put(RunLogColumns.KIND, RowKind.LOOP)
                .put(RunLogColumns.STEP, step)
                .putNs(RunLogColumns.TS_BAR, timeNs)
                .putNs(RunLogColumns.TS_EVENT, timeNs)
                .put(RunLogColumns.EQUITY, equity)
                .put(RunLogColumns.RISK_ALLOWED, true);
    }

    private Path foreign(String csv) throws IOException {
        Path dir = Files.createDirectory(runs.resolve("20250101_000000_paper_x_BTC_1m"));
        Files.writeString(
                dir.resolve("meta.json"),
                "{\"run_id\":\"20250101_000000_paper_x_BTC_1m\",\"mode\":\"paper\",\"ended_at\":\"2025-01-02T00:00:00\","
                        + "\"config_snapshot\":{\"nested\":{\"a\":1},\"api_secret\":\"hush\",\"list\":[1,2]}}");
        Files.writeString(dir.resolve("events.csv"), csv);
        return dir;
    }

    @Test
    void whatLooksLikeASecretIsNotShown() throws IOException {
        assertThat(markdown(foreign("step\n1\n")))
                .contains("| api_secret | \\*\\*\\* |")
                .doesNotContain("hush");
    }

    private RunReport read(Path dir) {
        return new ReportReader(new RunDirectory(runs, CLOCK), CLOCK).read(dir);
    }

    private String markdown(Path dir) {
        return MarkdownWriter.write(ReportDocument.of(read(dir), "arb test", Paint.NONE));
    }

    private String html(Path dir) {
        return HtmlWriter.write(ReportDocument.of(read(dir), "arb test", Paint.NONE));
    }
}
