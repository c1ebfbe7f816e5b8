package dev.arb.runlog;

/**
 * A process that was found by its id and its start. From then on the handle alone tells whether it lives: it is never
 * taken for a later process of the same id, and asking it reads far less.
 */
record LivingProcess(RunProcess process, ProcessHandle handle) {

    boolean isOf(RunProcess other) {
        return process.equals(other);
    }

    boolean isAlive() {
        return handle.isAlive();
    }
}
