package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code monitoring}: the figures of a run. */
public final class OperationsKeys {

    public static final Key<Boolean> METRICS_ENABLED = Key.of(
            "monitoring.metrics_enabled", new BoolType(), "true", "answer /health and /metrics over HTTP during a run");
    public static final Key<String> HOST = Key.of(
            "monitoring.host",
            Texts.HOST,
            "127.0.0.1",
            "where HTTP is answered; there is no authentication, so anything but loopback is warned of");
    public static final Key<Long> PORT = Key.of(
            "monitoring.port",
            new LongType(0, 65_535, ""),
            "8001",
            "0 takes any free one; one that is stated here and taken ends the run before it begins");
    public static final Key<MetricsFormat> FORMAT = Key.of(
            "monitoring.format",
            new EnumType<>(MetricsFormat.class),
            "json",
            "what /metrics answers to a client that asks for neither");
    public static final Key<Long> BUFFER_SIZE = Key.of(
            "monitoring.buffer_size",
            new LongType(2, 100_000, "loops"),
            "300",
            "how many of the last loops the loop figures cover");

    static final Section MONITORING_SECTION = new Section(
            "monitoring",
            ShippedFile.LIVE_YML,
            "figures of a run, over HTTP",
            List.of(METRICS_ENABLED, HOST, PORT, FORMAT, BUFFER_SIZE));

    private OperationsKeys() {}
}
