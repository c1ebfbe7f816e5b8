package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;
import java.util.Map;

/** Keys of {@code logging}. */
public final class LoggingKeys {

    public static final Key<LogLevel> LEVEL = Key.of(
            "logging.level",
            new EnumType<>(LogLevel.class, Map.of("warn", LogLevel.WARNING)),
            "info",
            "least severe level that is written");
    public static final Key<String> FILE = Key.of(
            "logging.file", Texts.PATH, "logs/live.log", "log with everything; the components' own logs lie beside it");
    public static final Key<String> ZONE = Key.of(
            "logging.zone", Texts.ZONE, Texts.DEFAULT_ZONE, "time zone of the lines and of the daily change of file");
    public static final Key<Long> KEEP_DAYS =
            Key.of("logging.keep_days", new LongType(1, 3650, "days"), "7", "how long old log files are kept");
    public static final Key<Long> MAX_FILE_MB = Key.of(
            "logging.max_file_mb",
            new LongType(1, 1_000_000, "MB"),
            "64",
            "size at which a file is put aside within its day; of a day the last three such files of a log are kept");
    public static final Key<Boolean> JSON =
            Key.of("logging.json", new BoolType(), "false", "write the files as JSON lines");

    static final Section SECTION = new Section(
            "logging", ShippedFile.LIVE_YML, "log files", List.of(LEVEL, FILE, ZONE, KEEP_DAYS, MAX_FILE_MB, JSON));

    private LoggingKeys() {}
}
