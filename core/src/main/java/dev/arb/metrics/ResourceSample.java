package dev.arb.metrics;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What the process takes of the machine, and what is left.
 *
 * @param gc pauses since the monitor began
 * @param gcOfInterval pauses since the sample before
 * @param freeDiskBytes usable bytes where the run log lies; empty when that is not known
 */
public record ResourceSample(ProcessSample process, GcPauses gc, GcPauses gcOfInterval, OptionalLong freeDiskBytes) {
    /** Not looked at yet. */
    public static final ResourceSample UNKNOWN =
            new ResourceSample(ProcessSample.UNKNOWN, GcPauses.NONE, GcPauses.NONE, OptionalLong.empty());

    public ResourceSample {
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(gc, "gc");
        Objects.requireNonNull(gcOfInterval, "gcOfInterval");
        Objects.requireNonNull(freeDiskBytes, "freeDiskBytes");
    }
}
