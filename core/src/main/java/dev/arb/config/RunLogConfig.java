package dev.arb.config;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How a run is written down; times in nanoseconds.
 *
 * @param directory holds one directory a run
 * @param flushIntervalNs rows older than this survive the death of the process
 * @param publishIntervalNs how often the Parquet file is brought up to date
 */
public record RunLogConfig(Path directory, long flushIntervalNs, long publishIntervalNs, FsyncPolicy fsync) {

    public RunLogConfig {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(fsync, "fsync");
    }

    static RunLogConfig of(Settings settings) {
        return new RunLogConfig(
                Path.of(settings.get(RunLogKeys.DIR)),
                settings.get(RunLogKeys.FLUSH_INTERVAL),
                settings.get(RunLogKeys.PUBLISH_INTERVAL),
                settings.get(RunLogKeys.FSYNC));
    }
}
