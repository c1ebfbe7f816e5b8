package dev.arb.metrics;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What the operating system says about this process at one moment. What it does not say is empty.
 *
 * @param cpuTimeNs CPU time used since the process began, all threads together
 * @param upNs wall time since the process began
 * @param rssBytes memory that is resident
 * @param openFiles open file descriptors
 */
public record ProcessReading(
        OptionalLong cpuTimeNs,
        OptionalLong upNs,
        OptionalLong rssBytes,
        OptionalLong openFiles,
        OptionalLong threads) {

    /** Nothing is known. */
    public static final ProcessReading UNKNOWN = new ProcessReading(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    public ProcessReading {
        Objects.requireNonNull(cpuTimeNs, "cpuTimeNs");
        Objects.requireNonNull(upNs, "upNs");
        Objects.requireNonNull(rssBytes, "rssBytes");
        Objects.requireNonNull(openFiles, "openFiles");
        Objects.requireNonNull(threads, "threads");
    }
}
