package dev.arb.cli.command;

import dev.arb.cli.error.ClosedPipeException;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.StopRequest;
import dev.arb.monitor.plain.MetricsLine;
import dev.arb.run.RunAnnouncement;
import dev.arb.run.RunObserver;
import dev.arb.run.RunOutcome;
import dev.arb.run.RunRequest;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a run tells: start, metrics lines, summary. Lines are thinned out by time, but the last figures are always
 * among them. A closed pipe ends the run in order.
 */
final class RunConsole implements RunObserver {
    private final RunRequest request;
    private final Console console;
    private final OutputFormat format;
    private final long everyNs;
    private final StopRequest stopRequest;
    private @Nullable RunAnnouncement announcement;
    private @Nullable Runnable stop;
    private Optional<BigDecimal> lastLoop = Optional.empty();
    private long nextNs = Long.MIN_VALUE;
    private boolean pipeClosed;
    private volatile Runnable abandon = () -> {};

    RunConsole(RunRequest request, Console console, OutputFormat format, long everyNs, StopRequest stopRequest) {
        this.request = request;
        this.console = console;
        this.format = format;
        this.everyNs = everyNs;
        this.stopRequest = stopRequest;
    }

    @Override
    public synchronized void started(RunAnnouncement begun, Runnable stopRun) {
        announcement = begun;
        stop = stopRun;
        RunLiveText.start(request, begun, console.context().workingDirectory())
                .lines()
                .forEach(console::say);
        stopRequest.onStop(stopRun);
    }

    @Override
    public synchronized void figures(MetricsState figures, boolean live) {
        long nowNs = console.context().clock().nowNs();
        if (nowNs < nextNs) {
            return;
        }
        nextNs = nowNs + everyNs;
        print(figures, live);
    }

    /** @param action what ends the process when the run has been given up */
    void onAbandoned(Runnable action) {
        abandon = action;
    }

    /** Without the lock: whoever holds it may never let go. */
    @Override
    public void abandoned(String sentence) {
        console.warn(sentence);
        abandon.run();
    }

    @Override
    public void warning(String sentence) {
        console.warn(sentence);
    }

    /** The last figures, if they have not been printed, and the summary. */
    synchronized void ended(RunOutcome outcome) {
        if (!outcome.figures().number(Metric.LOOPS).equals(lastLoop)) {
            print(outcome.figures(), outcome.live());
        }
        if (announcement == null) {
            throw new IllegalStateException("the run ended without having started");
        }
        answer(
                format == OutputFormat.NDJSON
                        ? RunLiveText.summaryJson(request, announcement, outcome)
                        : RunLiveText.summary(request, announcement, outcome, console));
    }

    /** Where the run log is; empty without one. */
    synchronized Optional<Path> runDirectory() {
        return announcement == null ? Optional.empty() : announcement.directory();
    }

    synchronized boolean isPipeClosed() {
        return pipeClosed;
    }

    private void print(MetricsState figures, boolean live) {
        lastLoop = figures.number(Metric.LOOPS);
        answer(format == OutputFormat.NDJSON ? RunLiveText.metricsJson(figures, live) : line().format(figures, live));
    }

    private MetricsLine line() {
        return console.paint().ascii() ? MetricsLine.ASCII : MetricsLine.UNICODE;
    }

    private void answer(String block) {
        if (pipeClosed) {
            return;
        }
        try {
            console.answer(block);
        } catch (ClosedPipeException e) {
            pipeClosed = true;
            if (stop != null) {
                stop.run();
            }
        }
    }
}
