package dev.arb.monitor.report;

import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.plain.Paint;
import dev.arb.monitor.report.page.Document;
import dev.arb.monitor.report.page.Section;
import dev.arb.runlog.RunInfo;
import dev.arb.runlog.RunState;
import java.util.List;
import java.util.Optional;

/** Puts a report together as a document. */
public final class ReportDocument {
    private ReportDocument() {}

    /**
     * The document of a report.
     *
     * @param madeBy the program and its version
     */
    public static Document of(RunReport report, String madeBy, Paint paint) {
        Words words = new Words(paint);
        List<Section> sections = List.of(
                new IdentitySection(report, words).section(),
                new ResultSection(report, words).section(),
                new TradesSection(report.figures(), words).section(),
                new ExecutionSection(report.figures(), words).section(),
                new DecisionSection(report.figures(), words).section(),
                new EdgeSection(report, words).section(),
                new LatencySection(report.figures(), words).section(),
                new RiskSection(report.figures(), words).section(),
                new CheckSection(report, words).section());
        String origin = "Made by " + madeBy + " at " + Figures.time(Optional.of(report.madeAt()), paint)
                + " from meta.json and the rows of the run log. What is not known is " + paint.unknown() + ".";
        return new Document(report.info().runId(), summary(report, words), origin, sections);
    }

    private static String summary(RunReport report, Words words) {
        RunInfo info = report.info();
        String pnl = words.signedWon(report.figures().money().tradingPnl()).text();
        return info.mode().orElse("unknown mode") + ", " + info.symbol().orElse("unknown symbol") + ", "
                + standing(info.state()) + ": trading PnL "
                + pnl + (pnl.equals(words.unknown().text()) ? "" : " KRW") + ", "
                + words.count(report.figures().trades().closed()).text() + " positions closed in "
                + words.count(report.figures().span().steps()).text() + " loops.";
    }

    private static String standing(RunState state) {
        return switch (state) {
            case ENDED -> "ended";
            case RUNNING -> "still running, as of now";
            case CRASHED -> "crashed: it did not end, and its process is gone";
            case STALE -> "stale: it did not end, and writes nothing any more";
        };
    }
}
