package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code run_log}: how a run is written down. */
public final class RunLogKeys {

    public static final Key<String> DIR =
            Key.of("run_log.dir", Texts.PATH, "live_runs", "directory that holds one directory a run");
    public static final Key<Long> FLUSH_INTERVAL = Key.of(
            "run_log.flush_interval",
            DurationType.between("1ms", "1m"),
            "200ms",
            "rows older than this survive the death of the process");
    public static final Key<Long> PUBLISH_INTERVAL = Key.of(
            "run_log.publish_interval",
            DurationType.between("100ms", "10m"),
            "5s",
            "how often events.parquet is brought up to date");
    public static final Key<FsyncPolicy> FSYNC = Key.of(
            "run_log.fsync",
            new EnumType<>(FsyncPolicy.class),
            "every-second",
            "how often rows are forced to the disk; a killed process loses none in any case");
    public static final Key<Long> MAX_HELD_MB = Key.of(
            "run_log.max_held_mb",
            new LongType(1, 65_536, "MB"),
            "64",
            "rows that wait in memory while the disk refuses them; beyond that loop rows are dropped");

    static final Section SECTION = new Section(
            "run_log",
            ShippedFile.LIVE_YML,
            "how a run is written down",
            List.of(DIR, FLUSH_INTERVAL, PUBLISH_INTERVAL, FSYNC, MAX_HELD_MB));

    private RunLogKeys() {}
}
