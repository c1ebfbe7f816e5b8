package dev.arb.config;

/**
 * When the rows of a run log are forced to the disk. Rows outlive a killed process under every policy; the policy decides
 * what a loss of power may take.
 */
public enum FsyncPolicy {
    /** Left to the operating system. */
    NEVER,
    /** At most once a second. */
    EVERY_SECOND,
    /** After every flush. */
    EVERY_FLUSH
}
