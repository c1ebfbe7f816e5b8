package dev.arb.config;

/** When the rows of a run log are forced to the disk. */
public enum FsyncPolicy {
    /** With each flush: rows survive a loss of power. */
    FLUSH,
    /** With each publication of the Parquet file. */
    PUBLISH,
    /** Left to the operating system; rows still survive the death of the process. */
    NEVER
}
