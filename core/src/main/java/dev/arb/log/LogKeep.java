package dev.arb.log;

/**
 * How much of a log is kept.
 *
 * @param days how many days' files are kept beside the current ones, at least 1
 * @param maxBytes a file that has grown to it is put aside within its day, at least 1; of a day the newest
 *     {@link #FULL_FILES} such files are kept
 */
public record LogKeep(int days, long maxBytes) {
    /** Full files of one day and one log: what a day can take has a bound however much is told. */
    static final int FULL_FILES = 3;

    public LogKeep {
        if (days < 1) {
            throw new IllegalArgumentException("log files must be kept at least 1 day, not " + days);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("a log file must have room for at least 1 byte, not " + maxBytes);
        }
    }
}
