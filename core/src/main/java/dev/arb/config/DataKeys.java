package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code data_source} and {@code ws}: how market data arrives. */
public final class DataKeys {

    public static final Key<DataSource> DATA_SOURCE = Key.of(
            "data_source",
            new EnumType<>(DataSource.class),
            "rest",
            "how market data of paper, shadow and live runs arrives");
    public static final Key<Long> CHANNEL_TIMEOUT = Key.of(
            "ws.channel_timeout",
            DurationType.between("100ms", "10m"),
            "2s",
            "a connection without a proof of life for this long is not traded on");
    public static final Key<Long> BOOK_MAX_AGE = Key.of(
            "ws.book_max_age",
            DurationType.between("100ms", "1h"),
            "60s",
            "a book that was not confirmed for this long is never traded on");
    public static final Key<Long> RECONNECT_INITIAL = Key.of(
            "ws.reconnect_initial",
            DurationType.between("1ms", "1h"),
            "1s",
            "wait before a lost connection is sought again, shortened at random by up to half");
    public static final Key<Long> RECONNECT_MAX =
            Key.of("ws.reconnect_max", DurationType.between("1ms", "1h"), "30s", "the waits double up to this one");
    public static final Key<Long> MAX_FRAME_BYTES = Key.of(
            "ws.max_frame_bytes",
            new LongType(1024, 1 << 30, "bytes"),
            "4194304",
            "a longer message ends its connection unread");

    static final Section DATA_SOURCE_SECTION =
            new Section("data_source", ShippedFile.LIVE_YML, "source of market data", List.of(DATA_SOURCE));
    static final Section WS_SECTION = new Section(
            "ws",
            ShippedFile.LIVE_YML,
            "WebSocket connections and how fresh their books must be",
            List.of(CHANNEL_TIMEOUT, BOOK_MAX_AGE, RECONNECT_INITIAL, RECONNECT_MAX, MAX_FRAME_BYTES));

    private DataKeys() {}
}
