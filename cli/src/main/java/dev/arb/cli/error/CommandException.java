package dev.arb.cli.error;

/**
 * A command that cannot go on, with its exit code. The message is the whole sentence that the person reads: what
 * happened, with which value, what to do.
 */
public final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    public CommandException(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** Options that are each possible and together are not, or a value that the command cannot take. */
    public static CommandException usage(String sentence) {
        return new CommandException(ExitCode.USAGE, sentence);
    }

    /** The command did not work out: nothing found, nothing to show. */
    public static CommandException failed(String sentence) {
        return new CommandException(ExitCode.FAILED, sentence);
    }

    /** A guard says no. */
    public static CommandException refused(String sentence) {
        return new CommandException(ExitCode.REFUSED, sentence);
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
