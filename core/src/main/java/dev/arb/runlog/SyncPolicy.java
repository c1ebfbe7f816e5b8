package dev.arb.runlog;

/**
 * How often the journal is forced to the disk. Rows outlive a killed process under every policy, because they are handed
 * to the operating system within the flush interval; the policy decides what a power cut may take.
 */
public enum SyncPolicy {
    /** Left to the operating system; for simulated runs. */
    NEVER,
    /** At most once a second. */
    EVERY_SECOND,
    /** After every flush. */
    EVERY_FLUSH
}
