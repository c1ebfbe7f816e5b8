package dev.arb.cli.output;

import dev.arb.cli.error.ExitCode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants the run to end: the first request ends it in order, the second at once. Thread-safe; requests come from
 * signal handlers, also before the run can be stopped, and are then kept for it.
 */
public final class StopRequest {
    private final Consumer<String> say;
    private final Consumer<ExitCode> halt;
    private @Nullable ExitCode requested;
    private @Nullable Runnable stop;

    /**
     * @param say tells the person what goes on
     * @param halt ends the process at once
     */
    public StopRequest(Consumer<String> say, Consumer<ExitCode> halt) {
        this.say = say;
        this.halt = halt;
    }

    /** @param why the exit code that the process will have */
    public synchronized void raise(ExitCode why) {
        if (requested != null) {
            halt.accept(why);
            return;
        }
        requested = why;
        say.accept("stopping... press Ctrl-C again to quit now");
        if (stop != null) {
            stop.run();
        }
    }

    /** From now on the run can be stopped; a request that came earlier reaches it here. */
    public synchronized void onStop(Runnable orderly) {
        stop = orderly;
        if (requested != null) {
            orderly.run();
        }
    }

    /** The first request; empty when there was none. */
    public synchronized Optional<ExitCode> requested() {
        return Optional.ofNullable(requested);
    }
}
