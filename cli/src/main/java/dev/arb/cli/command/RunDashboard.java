package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.error.Failure;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.StopRequest;
import dev.arb.cli.output.WallTime;
import dev.arb.config.ArbConfig;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.monitor.source.RunBoards;
import dev.arb.monitor.source.RunSelector;
import dev.arb.monitor.source.RunSource;
import dev.arb.monitor.ui.Input;
import dev.arb.run.RunAnnouncement;
import dev.arb.run.RunObserver;
import dev.arb.state.MetricsState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard of a run in the terminal of the run itself. It reads the run log as any monitor does, in threads of its
 * own. While it is there nothing else is printed; who closes it by {@code q} goes on with the lines. What was to be said
 * meanwhile is said when the screen is given back.
 */
final class RunDashboard implements RunObserver, AutoCloseable {
    private final RunObserver lines;
    private final Console console;
    private final ArbConfig config;
    private final DashboardScreen screen;
    private final StopRequest stopRequest;
    private final List<String> warnings = new ArrayList<>();
    private volatile DashboardScreen.@Nullable Prepared shown;
    private @Nullable Thread thread;

    /** @param lines what goes on when the dashboard is closed */
    RunDashboard(
            RunObserver lines, Console console, ArbConfig config, DashboardScreen screen, StopRequest stopRequest) {
        this.lines = lines;
        this.console = console;
        this.config = config;
        this.screen = screen;
        this.stopRequest = stopRequest;
    }

    @Override
    public void started(RunAnnouncement run, Runnable stop) {
        lines.started(run, stop);
        run.directory().ifPresent(this::open);
    }

    private synchronized void open(Path directory) {
        NamespaceSource namespaces = StateAccess.reading(config, console.context());
        Clock clock = new WallTime(console.context().clock());
        Path runs = Optional.ofNullable(directory.getParent()).orElse(directory);
        RunSource source = new RunSource(runs, clock, namespaces);
        RunBoards boards = new RunBoards(source, new RunSelector.ByDirectory(directory), namespaces, clock);
        try {
            DashboardScreen.Prepared dashboard = screen.prepare(
                    boards, DashboardScreen.OF_A_RUN, Optional.of(() -> stopRequest.raise(ExitCode.INTERRUPTED)));
            shown = dashboard;
            Thread ui = new Thread(() -> show(dashboard), "dashboard");
            ui.setDaemon(true);
            thread = ui;
            ui.start();
        } catch (IOException e) {
            console.warn("no dashboard: " + Failure.of(e).sentence());
        }
    }

    private void show(DashboardScreen.Prepared dashboard) {
        try {
            dashboard.run();
        } catch (IOException e) {
            stopRequest.raise(ExitCode.HANGUP);
        }
        leave(dashboard);
    }

    private synchronized void leave(DashboardScreen.Prepared dashboard) {
        dashboard.close();
        shown = null;
        warnings.forEach(console::warn);
        warnings.clear();
    }

    /** A line of the run's stop request; the banner says the same while the dashboard is there. */
    synchronized void say(String line) {
        DashboardScreen.Prepared dashboard = shown;
        if (dashboard != null) {
            dashboard.loop().post(new Input.Noticed(line));
        } else {
            console.say(line);
        }
    }

    /** Gives the screen back, from any thread and at once. */
    void restoreScreen() {
        DashboardScreen.Prepared dashboard = shown;
        if (dashboard != null) {
            dashboard.display().close();
        }
    }

    @Override
    public void figures(MetricsState figures, boolean live) {
        if (shown == null) {
            lines.figures(figures, live);
        }
    }

    @Override
    public void abandoned(String sentence) {
        restoreScreen();
        lines.abandoned(sentence);
    }

    @Override
    public synchronized void warning(String sentence) {
        if (shown == null) {
            lines.warning(sentence);
        } else {
            warnings.add(sentence);
        }
    }

    /** Ends the dashboard; returns when the screen is as it was. */
    @Override
    public void close() {
        DashboardScreen.Prepared dashboard = shown;
        Thread ui = thread;
        if (dashboard == null || ui == null) {
            return;
        }
        dashboard.loop().post(new Input.Ended(0));
        try {
            ui.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            restoreScreen();
        }
    }
}
