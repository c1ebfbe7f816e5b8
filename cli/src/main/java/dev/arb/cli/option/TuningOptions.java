package dev.arb.cli.option;

import dev.arb.cli.error.CommandException;
import dev.arb.model.Env;
import dev.arb.state.TuningNamespace;
import dev.arb.state.tuning.TuningStatusMonitor;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tuning session a command is about. */
public final class TuningOptions {
    private static final String MODE = "--mode";
    private static final String SESSION_ID = "--session-id";
    private static final String TOTAL_ITERATIONS = "--total-iterations";

    @Option(
            names = MODE,
            paramLabel = "MODE",
            converter = TuningModes.class,
            completionCandidates = TuningModes.class,
            description = "Tuning: ${COMPLETION-CANDIDATES}: the mode that was tuned for. Default: paper.")
    private @Nullable String mode;

    @Option(
            names = SESSION_ID,
            paramLabel = "ID",
            description =
                    "Tuning: the session. Default: the newest; while there is none, on a terminal with --interval,"
                            + " wait for one.")
    private @Nullable String sessionId;

    @Option(
            names = TOTAL_ITERATIONS,
            paramLabel = "N",
            description =
                    "Tuning: how many trials make the session complete. Default: what it recorded, else 0: progress"
                            + " is 0 %%.")
    private @Nullable Long totalIterations;

    /** What can be tuned for. */
    static final class TuningModes extends Choice<String> {
        TuningModes() {
            super(TuningNamespace.MODES.toArray(String[]::new));
        }
    }

    /** The session that was asked for. @throws CommandException for values that make no sense */
    public TuningStatusMonitor.Selection selection(Env env) {
        if (sessionId != null && sessionId.isBlank()) {
            throw CommandException.usage(SESSION_ID + " is empty; leave it out for the newest session");
        }
        if (totalIterations != null && totalIterations < 0) {
            throw CommandException.usage(TOTAL_ITERATIONS + " is " + totalIterations + ", it must be 0 or more");
        }
        return new TuningStatusMonitor.Selection(
                new TuningNamespace(env, mode == null ? TuningNamespace.MODES.get(0) : mode),
                Optional.ofNullable(sessionId),
                totalIterations == null ? OptionalLong.empty() : OptionalLong.of(totalIterations));
    }

    /** For a target that is no tuning session. @throws CommandException when one of these options was stated */
    public void refuse(String target) {
        String stated =
                mode != null ? MODE : sessionId != null ? SESSION_ID : totalIterations != null ? TOTAL_ITERATIONS : "";
        if (!stated.isEmpty()) {
            throw CommandException.usage(
                    stated + " belongs to --target tuning, the target is " + target + "; leave one out");
        }
    }
}
