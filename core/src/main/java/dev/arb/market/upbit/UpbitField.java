package dev.arb.market.upbit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A field of a frame or of a unit of its book, by its names: in the long format, in the short one, in answers. */
enum UpbitField {
    TYPE("type", "ty"),
    CODE("code", "cd", "market"),
    TIMESTAMP("timestamp", "tms"),
    UNITS("orderbook_units", "obu"),
    LEVEL("level", "lv"),
    ASK_PRICE("ask_price", "ap"),
    BID_PRICE("bid_price", "bp"),
    ASK_SIZE("ask_size", "as"),
    BID_SIZE("bid_size", "bs"),
    STATUS("status"),
    ERROR("error"),
    OTHER();

    /** A name as it stands in a frame. */
    record Name(UpbitField field, byte[] bare, byte[] quoted) {
        private Name(UpbitField field, String name) {
            this(field, name.getBytes(StandardCharsets.UTF_8), ('"' + name + "\":").getBytes(StandardCharsets.UTF_8));
        }
    }

    private final List<String> names;

    UpbitField(String... names) {
        this.names = List.of(names);
    }

    /** All names of all fields. */
    static Name[] names() {
        return Arrays.stream(values())
                .flatMap(field -> field.names.stream().map(name -> new Name(field, name)))
                .toArray(Name[]::new);
    }
}
