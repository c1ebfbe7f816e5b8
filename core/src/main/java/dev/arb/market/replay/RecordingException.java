package dev.arb.market.replay;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A recording that cannot be played, or cannot be played on. The message names the file, the place and the remedy. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a recording. */
    public enum Kind {
        /** The file is not there, is no file, or may not be read. */
        UNREADABLE,
        /** There is nothing in it. */
        EMPTY,
        /** It is another kind of file. */
        NOT_A_RECORDING,
        /** It ends in the middle. */
        CUT,
        /** It is sound, but not of the market that was asked for. */
        OTHER_MARKET
    }

    private final Kind kind;

    RecordingException(Kind kind, Path file, String rest) {
        this(kind, file, rest, null);
    }

    RecordingException(Kind kind, Path file, String rest, @Nullable Throwable cause) {
        super("recording " + file + " " + rest, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
