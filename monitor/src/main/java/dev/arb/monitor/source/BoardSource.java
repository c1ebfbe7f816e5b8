package dev.arb.monitor.source;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Question;

/** Answers questions of a dashboard. One thread, which may wait for disks and networks here. */
public interface BoardSource extends AutoCloseable {
    /**
     * Reads.
     *
     * @throws Exception when that is not possible now; it may be tried again
     */
    Board read(Question question) throws Exception;

    @Override
    void close();
}
