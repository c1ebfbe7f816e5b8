package dev.arb.market.binance;

import dev.arb.market.JsonScanner;
import dev.arb.market.MalformedFrameException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads frames of Binance's market streams, bare or in the combined envelope {@code {"stream":…,"data":{…}}}, and
 * answers of {@code GET /api/v3/depth}. Fields may come in any order; unknown fields and types are passed over; a
 * malformed frame is counted and leaves nothing behind. In steady state nothing is allocated.
 *
 * <p>Source of the fields: Binance's spot documentation, "Web Socket Streams". One thread at a time.
 */
public final class BinanceStreamParser {
    private static final byte[] DATA = bytes("data");
    private static final byte[] BIDS = bytes("bids");
    private static final byte[] ASKS = bytes("asks");
    private static final byte[] LAST_UPDATE_ID = bytes("lastUpdateId");
    private static final byte[] DEPTH_UPDATE = bytes("depthUpdate");
    private static final byte[] TRADE = bytes("trade");
    private static final byte[] SHUTDOWN = bytes("serverShutdown");
    private static final int NOT_SEEN = -1;
    /** Largest time in ms or µs that is taken for one: the year 2262 in µs. */
    private static final long MAX_TIME = 9_223_372_036_854_775L;

    /** The event type in field {@code e}. */
    private enum Event {
        NONE,
        DEPTH_UPDATE,
        TRADE,
        SHUTDOWN,
        UNKNOWN
    }

    private final byte[][] symbols;
    private final JsonScanner json = new JsonScanner();
    private final BinanceFrame frame = new BinanceFrame();
    private final FrameCounters counters = new FrameCounters();
    private Event event = Event.NONE;
    private boolean enveloped;
    private int bidsAt;
    private int asksAt;

    /** @param wireSymbols the symbols of interest in upper case; their index is {@link BinanceFrame#symbol} */
    public BinanceStreamParser(List<String> wireSymbols) {
        this.symbols = wireSymbols.stream().map(BinanceStreamParser::bytes).toArray(byte[][]::new);
    }

    /** The frame read last. */
    public BinanceFrame frame() {
        return frame;
    }

    /** How many frames of which kind there were. */
    public FrameCounters counters() {
        return counters;
    }

    /**
     * Reads the bytes from {@code from} (inclusive) to {@code to} (exclusive) as one frame. Never throws for what is
     * in them.
     */
    public FrameKind parse(byte[] buffer, int from, int to) {
        frame.clear();
        event = Event.NONE;
        enveloped = false;
        bidsAt = NOT_SEEN;
        asksAt = NOT_SEEN;
        try {
            json.reset(buffer, from, to);
            object(true);
            json.expectEnd();
            frame.kind = kind();
        } catch (MalformedFrameException e) {
            frame.clear();
            frame.kind = FrameKind.MALFORMED;
        }
        counters.count(frame.kind);
        return frame.kind;
    }

    private void object(boolean mayBeEnvelope) {
        json.expect('{');
        if (json.accept('}')) {
            return;
        }
        do {
            json.name();
            if (json.tokenLength() == 1) {
                shortField(json.tokenByte());
            } else {
                longField(mayBeEnvelope);
            }
        } while (json.accept(','));
        json.expect('}');
    }

    private void longField(boolean mayBeEnvelope) {
        if (mayBeEnvelope && json.tokenIs(DATA) && json.peek() == '{') {
            enveloped = true;
            object(false);
        } else if (json.tokenIs(LAST_UPDATE_ID)) {
            frame.snapshotId = json.integer();
        } else if (json.tokenIs(BIDS)) {
            bidsAt = deferLevels();
        } else if (json.tokenIs(ASKS)) {
            asksAt = deferLevels();
        } else {
            json.skipValue();
        }
    }

    /** The same letter means different things in different types, so what does not fit is passed over here. */
    private void shortField(byte name) {
        byte first = json.peek();
        boolean digits = first >= '0' && first <= '9';
        switch (name) {
            case 'e' -> readEvent(first);
            case 's' -> readSymbol(first);
            case 'E' -> frame.eventTime = integerOrSkip(digits);
            case 'T' -> frame.tradeTime = integerOrSkip(digits);
            case 'U' -> frame.firstUpdateId = integerOrSkip(digits);
            case 'u' -> frame.finalUpdateId = integerOrSkip(digits);
            case 'b' -> readBid(first);
            case 'a' -> readAsk(first);
            case 'B' -> frame.bidSizeE8 = decimalOrSkip(first);
            case 'A' -> frame.askSizeE8 = decimalOrSkip(first);
            case 'p' -> frame.tradePriceE8 = decimalOrSkip(first);
            case 'q' -> frame.tradeSizeE8 = decimalOrSkip(first);
            default -> json.skipValue();
        }
    }

    private void readEvent(byte first) {
        if (first != '"') {
            json.skipValue();
            return;
        }
        json.string();
        if (json.tokenIs(DEPTH_UPDATE)) {
            event = Event.DEPTH_UPDATE;
        } else if (json.tokenIs(TRADE)) {
            event = Event.TRADE;
        } else {
            event = json.tokenIs(SHUTDOWN) ? Event.SHUTDOWN : Event.UNKNOWN;
        }
    }

    private void readSymbol(byte first) {
        if (first != '"') {
            json.skipValue();
            return;
        }
        json.string();
        for (int i = 0; i < symbols.length; i++) {
            if (json.tokenIs(symbols[i])) {
                frame.symbol = i;
                return;
            }
        }
    }

    private void readBid(byte first) {
        if (first == '[') {
            bidsAt = levelsNowOrLater(frame.bids);
        } else {
            frame.bidE8 = decimalOrSkip(first);
        }
    }

    private void readAsk(byte first) {
        if (first == '[') {
            asksAt = levelsNowOrLater(frame.asks);
        } else {
            frame.askE8 = decimalOrSkip(first);
        }
    }

    /** Levels of a depth update are read at once; before the type is known they are only passed over. */
    private int levelsNowOrLater(DepthLevels levels) {
        if (event != Event.DEPTH_UPDATE) {
            return deferLevels();
        }
        readLevels(levels);
        return NOT_SEEN;
    }

    private int deferLevels() {
        int position = json.position();
        json.skipValue();
        return position;
    }

    private void readLevels(DepthLevels levels) {
        levels.clear();
        json.expect('[');
        if (json.accept(']')) {
            return;
        }
        do {
            json.expect('[');
            long price = json.decimalE8();
            json.expect(',');
            long size = json.decimalE8();
            require(price > 0 && size >= 0);
            levels.add(price, size);
            while (json.accept(',')) {
                json.skipValue();
            }
            json.expect(']');
        } while (json.accept(','));
        json.expect(']');
    }

    private long integerOrSkip(boolean digits) {
        if (digits) {
            return json.integer();
        }
        json.skipValue();
        return BinanceFrame.UNSET;
    }

    private long decimalOrSkip(byte first) {
        if (first == '"') {
            return json.decimalE8();
        }
        json.skipValue();
        return Long.MIN_VALUE;
    }

    private FrameKind kind() {
        require(frame.eventTime <= MAX_TIME && frame.tradeTime <= MAX_TIME);
        return switch (event) {
            case DEPTH_UPDATE -> depthUpdate();
            case TRADE -> trade();
            case SHUTDOWN -> FrameKind.SERVER_SHUTDOWN;
            case UNKNOWN -> FrameKind.OTHER;
            case NONE -> frame.snapshotId == BinanceFrame.UNSET ? bookTickerOrOther() : snapshot();
        };
    }

    private FrameKind depthUpdate() {
        require(frame.firstUpdateId != BinanceFrame.UNSET && frame.finalUpdateId >= frame.firstUpdateId);
        readDeferred();
        return frame.symbol < 0 ? FrameKind.OTHER : FrameKind.DEPTH_UPDATE;
    }

    private FrameKind trade() {
        require(frame.tradePriceE8 > 0 && frame.tradeSizeE8 > 0);
        return frame.symbol < 0 ? FrameKind.OTHER : FrameKind.TRADE;
    }

    /** In an envelope the same fields are a stream of the best few levels, which is not a whole book. */
    private FrameKind snapshot() {
        if (enveloped) {
            return FrameKind.OTHER;
        }
        require(bidsAt != NOT_SEEN && asksAt != NOT_SEEN);
        readDeferred();
        return FrameKind.SNAPSHOT;
    }

    private FrameKind bookTickerOrOther() {
        boolean complete = frame.finalUpdateId != BinanceFrame.UNSET
                && frame.bidE8 > 0
                && frame.askE8 > 0
                && frame.bidSizeE8 >= 0
                && frame.askSizeE8 >= 0;
        return complete && frame.symbol >= 0 ? FrameKind.BOOK_TICKER : FrameKind.OTHER;
    }

    private void readDeferred() {
        if (bidsAt != NOT_SEEN) {
            json.seek(bidsAt);
            readLevels(frame.bids);
        }
        if (asksAt != NOT_SEEN) {
            json.seek(asksAt);
            readLevels(frame.asks);
        }
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
