package dev.arb.cli.output;

import dev.arb.cli.error.ExitCode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants the run to end: the first request ends it in order, the second at once. Thread-safe and without locks,
 * so that the second is heard even when the first waits for a terminal that takes nothing. Requests come from signal
 * handlers, also before the run can be stopped, and are then kept for it.
 */
public final class StopRequest {
    private final Consumer<String> say;
    private final Consumer<ExitCode> halt;
    private final AtomicReference<@Nullable ExitCode> requested = new AtomicReference<>();
    private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();

    /**
     * @param say tells the person what goes on
     * @param halt ends the process at once
     */
    public StopRequest(Consumer<String> say, Consumer<ExitCode> halt) {
        this.say = say;
        this.halt = halt;
    }

    /** @param why the exit code that the process will have */
    public void raise(ExitCode why) {
        if (!requested.compareAndSet(null, why)) {
            halt.accept(why);
            return;
        }
        runIfPresent(stop.get());
        say.accept("stopping... press Ctrl-C again to quit now");
    }

    /** Ends the process at once, whatever was requested. */
    public void haltNow(ExitCode code) {
        halt.accept(code);
    }

    /**
     * From now on the run can be stopped; a request that came earlier reaches it here.
     *
     * @param orderly may be called more than once
     */
    public void onStop(Runnable orderly) {
        stop.set(orderly);
        if (requested.get() != null) {
            orderly.run();
        }
    }

    /** The first request; empty when there was none. */
    public Optional<ExitCode> requested() {
        return Optional.ofNullable(requested.get());
    }

    private static void runIfPresent(@Nullable Runnable action) {
        if (action != null) {
            action.run();
        }
    }
}
