package dev.arb.cli.error;

import dev.arb.config.ConfigException;
import dev.arb.endpoint.EndpointException;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.replay.RecordingException;
import dev.arb.monitor.source.RefusedRunIdException;
import dev.arb.monitor.source.RunNotFoundException;
import dev.arb.run.NamespaceTakenException;
import dev.arb.run.RunFailedException;
import dev.arb.state.StateStoreException;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.tuning.TuningSessionNotFoundException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * What the person reads when a command did not work out, and what the process answers.
 *
 * @param exitCode the answer of the process
 * @param sentence one sentence without the program's name; empty when nobody can read it
 */
public record Failure(ExitCode exitCode, String sentence) {

    /** The only place where exceptions become sentences and exit codes. */
    public static Failure of(Throwable problem) {
        return switch (problem) {
            case CommandException e -> new Failure(e.exitCode(), message(e));
            case ClosedPipeException e -> new Failure(ExitCode.CLOSED_PIPE, "");
            case ConfigException e -> new Failure(ExitCode.USAGE, message(e));
            case EndpointException e -> new Failure(ExitCode.USAGE, message(e));
            case UnknownSymbolException e -> new Failure(ExitCode.USAGE, message(e));
            case VenueUnreachableException e -> new Failure(ExitCode.UNREACHABLE, message(e));
            case RecordingException e -> new Failure(recording(e), message(e));
            case NamespaceTakenException e -> new Failure(ExitCode.REFUSED, message(e));
            case RunFailedException e -> new Failure(ExitCode.FAILED, message(e));
            case RefusedRunIdException e -> new Failure(ExitCode.USAGE, message(e));
            case RunNotFoundException e -> new Failure(ExitCode.FAILED, message(e));
            case TuningSessionNotFoundException e -> new Failure(ExitCode.FAILED, message(e));
            case StoreUnreachableException e -> new Failure(ExitCode.UNREACHABLE, message(e));
            case StateStoreException e -> new Failure(ExitCode.FAILED, message(e));
            case UncheckedIOException e -> of(e.getCause() == null ? new IOException(message(e)) : e.getCause());
            case IOException e -> new Failure(ExitCode.FAILED, ofFile(e));
            case OutOfMemoryError e ->
                new Failure(ExitCode.INTERNAL, "out of memory (" + message(e) + "); give the JVM more with -Xmx");
            default -> internal(problem);
        };
    }

    /** A recording that cannot be played was named wrongly; one that is cut is found out only while it is played. */
    private static ExitCode recording(RecordingException problem) {
        return switch (problem.kind()) {
            case UNREADABLE, EMPTY, NOT_A_RECORDING, OTHER_MARKET -> ExitCode.USAGE;
            case CUT -> ExitCode.FAILED;
        };
    }

    private static Failure internal(Throwable problem) {
        String sentence = "internal error: " + problem.getClass().getSimpleName() + ", " + message(problem)
                + "; run it again with --verbose to see the trace";
        return new Failure(ExitCode.INTERNAL, sentence);
    }

    private static String ofFile(IOException problem) {
        return switch (problem) {
            case AccessDeniedException e ->
                e.getFile() + " cannot be opened (permission denied); check its owner and mode";
            case NoSuchFileException e -> e.getFile() + " does not exist; check the path";
            case FileNotFoundException e -> message(e) + "; check the path";
            case FileAlreadyExistsException e -> e.getFile() + " is there already; choose another name";
            case NotDirectoryException e -> e.getFile() + " is not a directory; check the path";
            case FileSystemException e -> e.getFile() + " cannot be used: " + reason(e);
            default -> message(problem);
        };
    }

    private static String reason(FileSystemException problem) {
        return problem.getReason() == null ? message(problem) : problem.getReason();
    }

    private static String message(Throwable problem) {
        String message = problem.getMessage();
        return message == null ? "no further message" : message;
    }
}
