package dev.arb.cli.command;

/** The runner behind {@code run-live}, as the command needs it. */
public interface RunLauncher {
    /**
     * Runs to the end in the calling thread.
     *
     * @throws dev.arb.config.ConfigException when the request cannot be met; nothing has been written then
     */
    RunOutcome run(RunRequest request, Observer observer);

    /** What the person is told while it runs. Called from any thread, one call at a time, never from the engine's. */
    interface Observer {
        /**
         * Everything is open and the first loop is about to begin.
         *
         * @param stop ends the run in order when it is called; may be called from any thread and more than once
         */
        void started(RunAnnouncement announcement, Runnable stop);

        /** The figures after a loop; the observer prints as many of them as were asked for. */
        void figures(RunFigures figures);

        /** Something that a person may need to look at, in one sentence. */
        void warning(String sentence);
    }
}
