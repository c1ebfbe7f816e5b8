package dev.arb.execution;

/** Takes the reports of a venue on the engine's thread. */
@FunctionalInterface
public interface ReportSink {
    void onReport(int venue, ExecutionReport report);
}
