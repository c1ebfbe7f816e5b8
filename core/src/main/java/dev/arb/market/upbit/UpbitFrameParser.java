package dev.arb.market.upbit;

import dev.arb.market.JsonScanner;
import dev.arb.market.MalformedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads frames of Upbit's public WebSocket in the formats DEFAULT and SIMPLE, bare or in a list, and answers of
 * {@code GET /v1/orderbook}. Fields may come in any order, unknown ones are passed over; prices may have an exponent. A
 * malformed frame is counted, and no book of it that is not whole is handed on. In steady state nothing is allocated.
 *
 * <p>Source of the fields: Upbit's documentation, "WebSocket Orderbook". One thread at a time.
 */
public final class UpbitFrameParser {
    /** Takes each whole book of a frame. */
    @FunctionalInterface
    public interface BookSink {
        /** @param book valid during the call only */
        void onBook(UpbitBookFrame book);
    }

    private static final byte[] ORDER_BOOK = bytes("orderbook");
    /** The year 2262 in ms. */
    private static final long MAX_TIME_MS = 9_223_372_036_854L;

    private static final int MOST_ERROR_BYTES = 400;

    private final byte[][] markets;
    private final JsonScanner json = new JsonScanner();
    private final UpbitFieldReader frameFields = new UpbitFieldReader();
    private final UpbitFieldReader unitFields = new UpbitFieldReader();
    private final UpbitBookFrame book = new UpbitBookFrame();
    private long malformed;
    private boolean otherType;
    private boolean status;
    private boolean error;

    /** @param markets the exchange's names, such as {@code KRW-BTC}; their index is {@link UpbitBookFrame#symbol} */
    public UpbitFrameParser(List<String> markets) {
        this.markets = markets.stream().map(UpbitFrameParser::bytes).toArray(byte[][]::new);
    }

    /** Frames that were not what the exchange documents. */
    public long malformed() {
        return malformed;
    }

    /**
     * Reads a frame. Books of a list are handed on one by one; those before a malformed one already have been.
     *
     * @param from index of the first byte
     * @param to index after the last byte
     */
    public UpbitFrameKind parse(byte[] buffer, int from, int to, BookSink sink) {
        json.reset(buffer, from, to);
        try {
            UpbitFrameKind kind = json.peek() == '[' ? list(sink) : element(sink);
            json.expectEnd();
            return kind;
        } catch (MalformedFrameException e) {
            malformed++;
            return UpbitFrameKind.MALFORMED;
        }
    }

    /** The exchange's words in a frame of kind {@link UpbitFrameKind#ERROR}, as they came; for people, so it allocates. */
    public static Optional<String> errorText(byte[] buffer, int from, int to) {
        return to <= from
                ? Optional.empty()
                : Optional.of(new String(buffer, from, Math.min(to - from, MOST_ERROR_BYTES), StandardCharsets.UTF_8));
    }

    private UpbitFrameKind list(BookSink sink) {
        json.expect('[');
        UpbitFrameKind kind = UpbitFrameKind.OTHER;
        if (json.accept(']')) {
            return kind;
        }
        do {
            UpbitFrameKind one = element(sink);
            kind = one == UpbitFrameKind.OTHER ? kind : one;
        } while (json.accept(','));
        json.expect(']');
        return kind;
    }

    private UpbitFrameKind element(BookSink sink) {
        book.clear();
        otherType = false;
        status = false;
        error = false;
        object();
        if (error) {
            return UpbitFrameKind.ERROR;
        }
        if (status) {
            return UpbitFrameKind.STATUS;
        }
        if (otherType || !book.isWhole()) {
            return UpbitFrameKind.OTHER;
        }
        sink.onBook(book);
        return UpbitFrameKind.BOOK;
    }

    private void object() {
        json.expect('{');
        if (json.accept('}')) {
            return;
        }
        frameFields.begin();
        do {
            field(frameFields.next(json));
        } while (json.accept(','));
        json.expect('}');
    }

    private void field(UpbitField field) {
        switch (field) {
            case TYPE -> {
                json.string();
                otherType = !json.tokenIs(ORDER_BOOK);
            }
            case CODE -> {
                json.string();
                book.symbol = market();
            }
            case TIMESTAMP -> {
                book.timestampMs = json.integer();
                require(book.timestampMs <= MAX_TIME_MS);
            }
            case UNITS -> units();
            case LEVEL -> book.levelE8 = json.decimalE8();
            case STATUS -> {
                status = true;
                json.skipValue();
            }
            case ERROR -> {
                error = true;
                json.skipValue();
            }
            case ASK_PRICE, BID_PRICE, ASK_SIZE, BID_SIZE, OTHER -> json.skipValue();
        }
    }

    private int market() {
        for (int i = 0; i < markets.length; i++) {
            if (json.tokenIs(markets[i])) {
                return i;
            }
        }
        return UpbitBookFrame.NO_SYMBOL;
    }

    private void units() {
        json.expect('[');
        book.hasUnits = true;
        if (json.accept(']')) {
            return;
        }
        do {
            unit();
        } while (json.accept(','));
        json.expect(']');
    }

    private void unit() {
        long ask = UpbitBookFrame.UNSET;
        long askSize = UpbitBookFrame.UNSET;
        long bid = UpbitBookFrame.UNSET;
        long bidSize = UpbitBookFrame.UNSET;
        json.expect('{');
        unitFields.begin();
        do {
            switch (unitFields.next(json)) {
                case ASK_PRICE -> ask = json.decimalE8();
                case BID_PRICE -> bid = json.decimalE8();
                case ASK_SIZE -> askSize = json.decimalE8();
                case BID_SIZE -> bidSize = json.decimalE8();
                default -> json.skipValue();
            }
        } while (json.accept(','));
        json.expect('}');
        // a missing or impossible number is negative
        require((ask | askSize | bid | bidSize) >= 0);
        book.addUnit(ask, askSize, bid, bidSize);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw MalformedFrameException.INSTANCE;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
