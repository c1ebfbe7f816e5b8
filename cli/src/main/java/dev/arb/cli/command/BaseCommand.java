package dev.arb.cli.command;

import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.CommonOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands share: the common options and the streams. */
public abstract class BaseCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    private final CliContext context;

    protected BaseCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public final Integer call() throws Exception {
        return run(common.console(context)).code();
    }

    /** Does the work; anything thrown becomes a sentence and an exit code. */
    protected abstract ExitCode run(Console console) throws Exception;

    protected final CliContext context() {
        return context;
    }

    /** The options that every command has. */
    public final CommonOptions common() {
        return common;
    }
}
