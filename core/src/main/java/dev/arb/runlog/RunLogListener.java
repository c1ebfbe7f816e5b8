package dev.arb.runlog;

import java.io.IOException;

/**
 * Told about trouble with the log while it is being written. Called on the log's own threads (of rows given up and kept
 * again, and of waiting: on the engine thread); must return at once and throw nothing.
 */
public interface RunLogListener {

    /** A listener that does nothing; the same figures are in {@link RunLogStats}. */
    RunLogListener NONE = new RunLogListener() {};

    /**
     * A write failed and will be tried again.
     *
     * @param what the file that could not be written
     * @param failures failures of this kind so far
     * @param cause why
     */
    default void writeFailed(String what, long failures, IOException cause) {}

    /**
     * A write worked again after failures.
     *
     * @param what the file that is written again
     */
    default void writeRecovered(String what) {}

    /** The engine begins to wait for room; only where it shall not outrun the writer. */
    default void waitsForRoom() {}

    /** It waits no longer. */
    default void hasRoom() {}

    /**
     * Loop rows were given up because more is waiting than may be held; called once when it begins.
     *
     * @param fromSeq the engine's event number of the first row given up
     */
    default void rowsDropped(long fromSeq) {}

    /**
     * Rows are taken again; a {@code state} row names what is missing.
     *
     * @param rows how many were given up since {@link #rowsDropped}
     * @param fromSeq the engine's event number of the first of them
     * @param toSeq of the last of them
     */
    default void rowsKeptAgain(long rows, long fromSeq, long toSeq) {}
}
