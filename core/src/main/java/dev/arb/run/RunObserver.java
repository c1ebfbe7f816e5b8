package dev.arb.run;

import dev.arb.state.MetricsState;

/** What a person is told while a run goes on. One call at a time, on any thread, never on the engine's. */
public interface RunObserver {
    /**
     * Everything is open and the first loop is about to begin.
     *
     * @param stop ends the run in order when it is called; may be called from any thread and more than once
     */
    void started(RunAnnouncement announcement, Runnable stop);

    /**
     * The newest figures; not every loop's when loops are fast.
     *
     * @param live whether real orders are enabled and armed
     */
    void figures(MetricsState figures, boolean live);

    /**
     * The run has been ended without its engine, which does not answer any more. What could be kept has been kept. The
     * process shall end now, since the engine's thread never may.
     *
     * @param sentence why
     */
    void abandoned(String sentence);

    /** Something that a person may need to look at, in one sentence. */
    void warning(String sentence);
}
