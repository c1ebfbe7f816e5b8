package dev.arb.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How a run is written down; times in nanoseconds.
 *
 * @param directory holds one directory a run
 * @param flushIntervalNs rows older than this survive the death of the process
 * @param publishIntervalNs how often the Parquet file is brought up to date
 * @param maxHeldBytes rows that may wait in memory while the disk refuses them
 */
public record RunLogConfig(
        Path directory, long flushIntervalNs, long publishIntervalNs, FsyncPolicy fsync, long maxHeldBytes) {

    private static final int MB_BITS = 20;

    public RunLogConfig {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(fsync, "fsync");
    }

    static RunLogConfig of(Settings settings) {
        return new RunLogConfig(
                Path.of(settings.get(RunLogKeys.DIR)),
                settings.get(RunLogKeys.FLUSH_INTERVAL),
                settings.get(RunLogKeys.PUBLISH_INTERVAL),
                settings.get(RunLogKeys.FSYNC),
                settings.get(RunLogKeys.MAX_HELD_MB) << MB_BITS);
    }
}
