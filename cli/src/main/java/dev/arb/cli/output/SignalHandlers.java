package dev.arb.cli.output;

import dev.arb.cli.error.ExitCode;
import java.util.HashMap;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Hands SIGINT, SIGTERM and SIGHUP of this process to a stop request, until it is closed. */
public final class SignalHandlers implements AutoCloseable {
    private static final Map<String, ExitCode> SIGNALS =
            Map.of("INT", ExitCode.INTERRUPTED, "TERM", ExitCode.TERMINATED, "HUP", ExitCode.HANGUP);

    private final Map<Signal, SignalHandler> previous = new HashMap<>();

    public SignalHandlers(StopRequest request) {
        SIGNALS.forEach((name, code) -> {
            Signal signal = new Signal(name);
            previous.put(signal, Signal.handle(signal, received -> request.raise(code)));
        });
    }

    /** Runs something whenever the process was stopped and goes on; for the life of the process. */
    public static void onContinue(Runnable action) {
        Signal.handle(new Signal("CONT"), received -> action.run());
    }

    @Override
    public void close() {
        previous.forEach(Signal::handle);
    }
}
