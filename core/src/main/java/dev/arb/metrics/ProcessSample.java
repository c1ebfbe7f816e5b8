package dev.arb.metrics;

import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The process as it was last looked at. What is not known is empty.
 *
 * @param cpuPct CPU of the process in per cent of the whole machine (0 to 100), over the time since the look before;
 *     the first one covers the life of the process
 */
public record ProcessSample(
        OptionalDouble cpuPct, OptionalLong rssBytes, OptionalLong openFiles, OptionalLong threads) {

    private static final double BYTES_PER_MIB = 1024.0 * 1024.0;

    /** Not looked at yet. */
    public static final ProcessSample UNKNOWN =
            new ProcessSample(OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public ProcessSample {
        Objects.requireNonNull(cpuPct, "cpuPct");
        Objects.requireNonNull(rssBytes, "rssBytes");
        Objects.requireNonNull(openFiles, "openFiles");
        Objects.requireNonNull(threads, "threads");
    }

    /** Resident memory in MB of 1024 × 1024 bytes. */
    public OptionalDouble rssMb() {
        return rssBytes.isPresent() ? OptionalDouble.of(rssBytes.getAsLong() / BYTES_PER_MIB) : OptionalDouble.empty();
    }
}
