package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.output.Console;
import dev.arb.monitor.plain.TuningText;
import dev.arb.state.StateStoreException;
import dev.arb.state.tuning.TuningSessionNotFoundException;
import dev.arb.state.tuning.TuningStatusMonitor;
import dev.arb.state.tuning.TuningStatusSnapshot;
import java.util.OptionalLong;

/** Shows a tuning session, once or again and again. */
final class TuningWatch {
    private final TuningStatusMonitor monitor;
    private final OutputFormat format;
    private final Console console;

    TuningWatch(TuningStatusMonitor monitor, OutputFormat format, Console console) {
        this.monitor = monitor;
        this.format = format;
        this.console = console;
    }

    /** @param waits whether to wait for a first session */
    ExitCode watch(OptionalLong intervalNs, boolean waits) throws Exception {
        if (waits && intervalNs.isPresent() && !awaitSession(intervalNs.getAsLong())) {
            return ExitCode.OK;
        }
        return new Refresh(console, format, intervalNs).print(() -> render(load(), intervalNs.isEmpty()));
    }

    /** Prints once. */
    ExitCode check() {
        TuningStatusSnapshot status = load();
        return HealthCheck.print(console, render(status, true), status.health());
    }

    private boolean awaitSession(long intervalNs) {
        boolean said = false;
        while (true) {
            try {
                load();
                return true;
            } catch (TuningSessionNotFoundException none) {
                if (!said) {
                    console.say(none.getMessage() + "; waiting for one, Ctrl-C ends it");
                    said = true;
                }
            } catch (StateStoreException away) {
                if (!said) {
                    throw away;
                }
                console.warn(away.getMessage() + "; trying again");
            }
            if (!console.context().pause().pause(intervalNs)) {
                return false;
            }
        }
    }

    private TuningStatusSnapshot load() {
        try {
            return monitor.loadSnapshot();
        } finally {
            console.progress("");
        }
    }

    private String render(TuningStatusSnapshot status, boolean once) {
        return switch (format) {
            case JSON -> TuningText.json(status, once);
            case NDJSON -> TuningText.json(status, false);
            case PLAIN -> TuningText.plain(status);
            default -> TuningText.table(status, console.paint()) + (once ? "" : "\n");
        };
    }
}
