package dev.arb.runlog;

/** Waiting for a thread of the log. */
final class Joins {

    private Joins() {}

    /** Waits until the thread has ended, also when interrupted; the interrupt is kept for the caller. */
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
