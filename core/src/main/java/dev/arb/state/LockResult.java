package dev.arb.state;

/** Whether a namespace is ours to run. */
public sealed interface LockResult {
    record Acquired(RunnerLock lock) implements LockResult {}

    /**
     * Another runner has it.
     *
     * @param sentence names it and the way out, ready to be shown
     */
    record Refused(RunnerIdentity holder, String sentence) implements LockResult {}
}
