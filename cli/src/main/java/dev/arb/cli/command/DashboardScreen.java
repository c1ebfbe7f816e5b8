package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.error.Failure;
import dev.arb.cli.option.DashboardOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.SignalHandlers;
import dev.arb.cli.output.StopRequest;
import dev.arb.cli.output.WallTime;
import dev.arb.monitor.dashboard.Dashboard;
import dev.arb.monitor.dashboard.Setting;
import dev.arb.monitor.source.BoardSource;
import dev.arb.monitor.source.Poller;
import dev.arb.monitor.term.LanternaDisplay;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.ui.Display;
import dev.arb.monitor.ui.Input;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.UiLoop;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.view.Style;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A dashboard on this process' terminal. The classes of the terminal are loaded here and nowhere else. */
final class DashboardScreen {
    /** The screens of a run. */
    static final List<Screen> OF_A_RUN =
            List.of(Screen.OVERVIEW, Screen.VENUES, Screen.ROUTES, Screen.TRADES, Screen.RISK, Screen.EVENTS);

    /** The same with the list of runs before them. */
    static final List<Screen> TO_CHOOSE = List.of(
            Screen.RUNS, Screen.OVERVIEW, Screen.VENUES, Screen.ROUTES, Screen.TRADES, Screen.RISK, Screen.EVENTS);

    private final Console console;
    private final DashboardOptions options;
    private final int tailRows;
    private final long intervalNs;

    /** @param intervalNs between two readings */
    DashboardScreen(Console console, DashboardOptions options, int tailRows, long intervalNs) {
        this.console = console;
        this.options = options;
        this.tailRows = tailRows;
        this.intervalNs = intervalNs;
    }

    /** A dashboard that is ready to take the screen. */
    record Prepared(Display display, Poller poller, UiLoop loop) implements AutoCloseable {
        /** Shows it until somebody ends it. @return the exit code */
        int run() throws IOException {
            SignalHandlers.onContinue(() -> loop.post(new Input.Continued()));
            poller.start(() -> loop.post(new Input.DataReady()));
            return loop.run();
        }

        @Override
        public void close() {
            poller.close();
            display.close();
        }
    }

    /** Shows a source until somebody ends it. The source is closed then. */
    ExitCode show(BoardSource source, List<Screen> screens) throws IOException {
        try (Prepared dashboard = prepare(source, screens, Optional.empty())) {
            StopRequest stop = new StopRequest(said -> {}, code -> {
                dashboard.display().close();
                Runtime.getRuntime().halt(code.code());
            });
            stop.onStop(() ->
                    stop.requested().ifPresent(code -> dashboard.loop().post(new Input.Ended(code.code()))));
            try (SignalHandlers signals = new SignalHandlers(stop)) {
                return code(dashboard.run());
            }
        } catch (Display.LostException e) {
            return ExitCode.HANGUP;
        }
    }

    /** @param onInterrupt what Ctrl-C does instead of ending the dashboard */
    Prepared prepare(BoardSource source, List<Screen> screens, Optional<Runnable> onInterrupt) throws IOException {
        Display display =
                LanternaDisplay.ofProcess(options.palette(console.paint().colour()), options.isMouse());
        Clock clock = new WallTime(console.context().clock());
        Setting setting = setting(screens);
        Poller poller = new Poller(
                source,
                setting.first().question(tailRows),
                intervalNs,
                clock,
                problem -> Failure.of(problem).sentence());
        Dashboard dashboard = new Dashboard(poller, setting, screens, "", clock, onInterrupt);
        return new Prepared(display, poller, new UiLoop(display, dashboard, System::nanoTime));
    }

    private Setting setting(List<Screen> screens) {
        CliContext context = console.context();
        Style style = new Style(console.paint().ascii() ? Glyphs.ASCII : Glyphs.UNICODE, options.language(context));
        return new Setting(
                style, UiState.on(screens.getFirst()), tailRows, ZoneId.systemDefault(), context.workingDirectory());
    }

    private static ExitCode code(int code) {
        for (ExitCode known : ExitCode.values()) {
            if (known.code() == code) {
                return known;
            }
        }
        throw new IllegalStateException("the dashboard ended with " + code + ", which is no exit code");
    }
}
