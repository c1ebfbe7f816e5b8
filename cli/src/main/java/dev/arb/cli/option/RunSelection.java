package dev.arb.cli.option;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.output.CliContext;
import dev.arb.config.ArbConfig;
import dev.arb.monitor.source.RunSelector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which run a command is about; the same in every command that looks at one. */
public final class RunSelection {
    private static final String LATEST = "--latest";
    private static final String RUN_ID = "--run-id";
    private static final String RUN_DIR = "--run-dir";

    @Option(names = LATEST, description = "The run that started last.")
    private boolean latest;

    @Option(names = RUN_ID, paramLabel = "ID", description = "The run of that name in the runs directory.")
    private @Nullable String runId;

    @Option(names = RUN_DIR, paramLabel = "DIR", description = "A run's directory, anywhere.")
    private @Nullable Path runDir;

    @Option(
            names = "--runs-dir",
            paramLabel = "DIR",
            description = "Where runs lie. Default: run_log.dir of the configuration, live_runs/.")
    private @Nullable Path runsDir;

    /**
     * The run that was named.
     *
     * @throws CommandException when it is none or more than one
     */
    public RunSelector selector(CliContext context) {
        requireOne();
        if (runDir != null) {
            return new RunSelector.ByDirectory(context.resolve(runDir));
        }
        return runId != null ? new RunSelector.ById(runId) : new RunSelector.Latest();
    }

    /** Whether no run was named at all. */
    public boolean isEmpty() {
        return !latest && runId == null && runDir == null;
    }

    /**
     * Checks that exactly one run was named.
     *
     * @param alternatives options of the command that were stated instead of a run
     * @throws CommandException when it is none or more than one
     */
    public void requireOne(String... alternatives) {
        List<String> stated = new ArrayList<>();
        if (latest) {
            stated.add(LATEST);
        }
        stated.addAll(Arrays.asList(alternatives));
        if (runId != null) {
            stated.add(RUN_ID);
        }
        if (runDir != null) {
            stated.add(RUN_DIR);
        }
        if (stated.isEmpty()) {
            throw CommandException.usage(
                    "no run was named; choose one of --latest, --run-id ID, --run-dir DIR, or see them with"
                            + " arb monitor-run --list");
        }
        if (stated.size() > 1) {
            throw CommandException.usage(String.join(" and ", stated) + " exclude each other; leave all but one out");
        }
    }

    /** Where runs lie. */
    public Path runsDirectory(ArbConfig config, CliContext context) {
        return context.resolve(
                Objects.requireNonNullElse(runsDir, config.runLog().directory()));
    }
}
