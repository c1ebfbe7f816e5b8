package dev.arb.market.upbit;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.FrameSink;
import dev.arb.market.net.WsConnection;
import dev.arb.market.net.WsSettings;
import dev.arb.model.VenueId;
import dev.arb.net.Printable;
import dev.arb.time.Worker;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Whole books pushed over one connection. A subscription replaces the one before, so all markets stand in one message,
 * sent whenever a connection is opened. There is no acknowledgement: a market that sends no book within 10 s is told of,
 * because the exchange is silent about names it does not know.
 *
 * <p>A frame that is lost cannot be noticed; the next one has the whole book again. A quiet book sends nothing, and its
 * first frame can tell a change of minutes ago: what counts is when a frame arrives.
 *
 * <p>Source: Upbit's documentation, "WebSocket" and "WebSocket Orderbook".
 */
final class UpbitStreamProvider implements MarketDataProvider, FrameSink {
    private static final long FIRST_BOOK_NS = TimeUnit.SECONDS.toNanos(10);

    private final UpbitParts parts;
    private final VenueBooks books;
    private final UpbitFrameParser parser;
    private final LadderBook book = new LadderBook(UpbitParts.LEVELS);
    private final UpbitFrameParser.BookSink onBook = this::take;
    private final boolean[] seen;
    private final WsConnection connection;
    private final Worker clockWatch;
    private long receivedNs;
    private long missedFromNs = Long.MAX_VALUE;

    UpbitStreamProvider(UpbitParts parts, List<String> markets) {
        this.parts = parts;
        this.books = parts.books(markets);
        this.parser = new UpbitFrameParser(markets);
        this.seen = new boolean[markets.size()];
        this.connection = new WsConnection(
                WsSettings.publicStream(
                        VenueId.UPBIT,
                        parts.settings().stream(),
                        parts.settings().connections(),
                        UpbitLimits.CONNECT,
                        UpbitLimits.MESSAGE),
                this,
                parts.tap(),
                parts.limits().budget(),
                parts.clock(),
                parts.random());
        this.clockWatch = ClockWatch.of(parts, markets);
    }

    /** The one message that asks for the books of all markets. */
    static String subscription(List<String> markets, UpbitFormat format) {
        String codes = markets.stream().map(market -> '"' + market + '"').collect(Collectors.joining(","));
        return "[{\"ticket\":\"" + UUID.randomUUID() + "\"},{\"type\":\"orderbook\",\"codes\":[" + codes
                + "]},{\"format\":\"" + format + "\"}]";
    }

    @Override
    public String description() {
        return "upbit ws";
    }

    @Override
    public void start() {
        connection.start();
        clockWatch.start();
    }

    @Override
    public void stop() {
        clockWatch.close();
        connection.close();
    }

    @Override
    public VenueBooks books() {
        return books;
    }

    @Override
    public ProviderStatus status() {
        return connection.status(parts.venueClock());
    }

    @Override
    public void onOpen(WsConnection opened, long nowNs) {
        books.alive(nowNs);
        missedFromNs = nowNs + FIRST_BOOK_NS;
        if (!opened.send(subscription(books.symbols(), parts.settings().format()))) {
            opened.reconnect("no room in the limit of messages to subscribe");
        }
    }

    @Override
    public void onFrame(byte[] buffer, int from, int to, long frameReceivedNs) {
        receivedNs = frameReceivedNs;
        switch (parser.parse(buffer, from, to, onBook)) {
            case ERROR -> {
                String text = UpbitFrameParser.errorText(buffer, from, to).orElse("");
                note("the exchange refused the subscription: " + Printable.of(text));
            }
            case MALFORMED -> noteMalformed();
            case BOOK, STATUS, OTHER -> {
                // books are handed over one by one; the rest only proves the connection
            }
        }
        books.alive(frameReceivedNs);
        noteMissing(frameReceivedNs);
    }

    private void take(UpbitBookFrame frame) {
        frame.into(book, receivedNs);
        seen[frame.symbol()] = true;
        books.publish(frame.symbol(), book);
    }

    @Override
    public void onProof(long proofNs) {
        books.alive(proofNs);
        noteMissing(proofNs);
    }

    /** Once a connection. */
    private void noteMissing(long nowNs) {
        if (nowNs < missedFromNs) {
            return;
        }
        missedFromNs = Long.MAX_VALUE;
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                note(books.symbols().get(i) + " has sent no book for " + TimeUnit.NANOSECONDS.toSeconds(FIRST_BOOK_NS)
                        + " s; check that the exchange trades it");
            }
        }
    }

    /** The first of each power of two, so that a damaged stream does not fill the log. */
    private void noteMalformed() {
        long count = parser.malformed();
        if (Long.bitCount(count) == 1) {
            note("a frame cannot be read and is left out (" + count + " so far)");
        }
    }

    @Override
    public void onLost(String reason, long nowNs) {
        if (!connection.isClosed()) {
            note("the connection for market data is lost (" + reason + "); it is sought again");
        }
        missedFromNs = Long.MAX_VALUE;
        Arrays.fill(seen, false);
        books.invalidate(nowNs);
    }

    /** Frames that were not what the exchange documents. */
    long malformed() {
        return parser.malformed();
    }

    private void note(String sentence) {
        parts.notes().note(VenueId.UPBIT, sentence);
    }
}
