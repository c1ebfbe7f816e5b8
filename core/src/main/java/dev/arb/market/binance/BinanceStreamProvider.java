package dev.arb.market.binance;

import dev.arb.market.FeedNotes;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.ProviderStatus;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.FrameSink;
import dev.arb.market.net.WsConnection;
import dev.arb.market.net.WsSettings;
import dev.arb.model.VenueId;
import dev.arb.time.NanoClock;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Local order books kept from the combined stream {@code <symbol>@depth@100ms} and {@code <symbol>@bookTicker}, begun
 * with snapshots over REST. Book tickers prove the books at every update id that both have, and the connection's life.
 *
 * <p>The exchange closes a connection after 24 hours, and announces a shutdown of the server: before either this
 * provider wants a successor, so that no book is missing while one takes over.
 *
 * <p>Source: Binance's spot documentation, "WebSocket Streams" and "How to manage a local order book correctly".
 */
final class BinanceStreamProvider implements MarketDataProvider, FrameSink {
    /** Two streams a symbol, 1024 streams a connection. */
    static final int MOST_SYMBOLS = 512;

    private static final long LIFETIME_NS = TimeUnit.MINUTES.toNanos(24 * 60 - 10);

    private final BinanceParts parts;
    private final NanoClock clock;
    private final VenueBooks books;
    private final List<StreamedBook> streamed = new ArrayList<>();
    private final BinanceStreamParser parser;
    private final WsConnection connection;
    private final SnapshotFetcher snapshots;
    private boolean open;
    private volatile long openedNs = Long.MIN_VALUE;
    private volatile boolean shutdownAnnounced;

    BinanceStreamProvider(BinanceParts parts, List<String> symbols) {
        if (symbols.isEmpty() || symbols.size() > MOST_SYMBOLS) {
            throw new IllegalArgumentException("binance streams 1 to " + MOST_SYMBOLS + " symbols on a connection, but "
                    + symbols.size() + " were asked for");
        }
        this.parts = parts;
        this.clock = parts.clock();
        this.books = parts.books(symbols);
        this.parser = new BinanceStreamParser(symbols);
        for (int i = 0; i < symbols.size(); i++) {
            streamed.add(new StreamedBook(i, symbols.get(i), books, parts.random()));
        }
        this.connection = new WsConnection(
                settings(parts.settings(), symbols),
                this,
                parts.tap(),
                parts.limits().budget(),
                clock,
                parts.random());
        this.snapshots = new SnapshotFetcher(parts, this);
    }

    private static WsSettings settings(BinanceSettings settings, List<String> symbols) {
        String streams = symbols.stream()
                .map(symbol -> BinanceRest.encoded(symbol.toLowerCase(Locale.ROOT)))
                .map(symbol -> symbol + "@depth@100ms/" + symbol + "@bookTicker")
                .collect(Collectors.joining("/"));
        return WsSettings.publicStream(
                VenueId.BINANCE,
                URI.create(settings.stream() + "/stream?streams=" + streams),
                settings.connections(),
                BinanceLimits.CONNECT,
                BinanceLimits.MESSAGE);
    }

    @Override
    public String description() {
        return "binance ws";
    }

    @Override
    public void start() {
        connection.start();
        snapshots.start();
    }

    @Override
    public void stop() {
        snapshots.close();
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
    public boolean wantsSuccessor() {
        long opened = openedNs;
        return shutdownAnnounced || (opened != Long.MIN_VALUE && clock.nowNs() - opened > LIFETIME_NS);
    }

    @Override
    public synchronized void onOpen(WsConnection opened, long nowNs) {
        open = true;
        openedNs = nowNs;
        shutdownAnnounced = false;
        streamed.forEach(book -> book.begin(nowNs));
        books.alive(nowNs);
    }

    @Override
    public synchronized void onFrame(byte[] buffer, int from, int to, long receivedNs) {
        FrameKind kind = parser.parse(buffer, from, to);
        BinanceFrame frame = parser.frame();
        switch (kind) {
            case DEPTH_UPDATE -> judge(streamed.get(frame.symbol()).onUpdate(frame, receivedNs), frame);
            case BOOK_TICKER -> {
                judge(streamed.get(frame.symbol()).onTicker(frame, receivedNs), frame);
                books.alive(receivedNs);
            }
            case SERVER_SHUTDOWN -> {
                shutdownAnnounced = true;
                books.alive(receivedNs);
                notes().note(VenueId.BINANCE, "the server announced its shutdown; another connection is made");
            }
            case TRADE, SNAPSHOT, OTHER, MALFORMED -> books.alive(receivedNs);
        }
    }

    @Override
    public void onProof(long receivedNs) {
        books.alive(receivedNs);
    }

    @Override
    public synchronized void onLost(String reason, long nowNs) {
        if (!connection.isClosed()) {
            notes().note(
                            VenueId.BINANCE,
                            "the connection for market data is lost (" + reason + "); it is sought again");
        }
        open = false;
        openedNs = Long.MIN_VALUE;
        streamed.forEach(book -> book.begin(nowNs));
        books.invalidate(nowNs);
    }

    /** The first book that waits for a snapshot which may be fetched now, marked as being fetched; −1 for none. */
    synchronized int nextSnapshot(long nowNs) {
        for (int i = 0; open && i < streamed.size(); i++) {
            if (streamed.get(i).isSnapshotDue(nowNs)) {
                streamed.get(i).fetching(nowNs);
                return i;
            }
        }
        return -1;
    }

    /** Takes a snapshot of one book; one that was asked for on an earlier connection is of no use. */
    synchronized void onSnapshot(int index, BinanceFrame snapshot, long askedNs, long receivedNs) {
        if (open && askedNs >= openedNs && streamed.get(index).onSnapshot(snapshot, receivedNs)) {
            noteGap(index);
        }
    }

    synchronized void postponeSnapshots(long untilNs) {
        streamed.forEach(book -> book.postpone(untilNs));
    }

    synchronized BookCounters counters(int index) {
        return streamed.get(index).counters();
    }

    /** Update ids at which the book of a symbol agreed with a book ticker. */
    synchronized long touchesEqual(int index) {
        return streamed.get(index).verifier().equal();
    }

    synchronized long touchesDifferent(int index) {
        return streamed.get(index).verifier().different();
    }

    String symbol(int index) {
        return streamed.get(index).symbol();
    }

    private void judge(boolean beganAnew, BinanceFrame frame) {
        if (beganAnew) {
            noteGap(frame.symbol());
        }
    }

    private void noteGap(int index) {
        notes().note(VenueId.BINANCE, "updates of " + symbol(index) + " are missing; its book begins anew");
        snapshots.wake();
    }

    private FeedNotes notes() {
        return parts.notes();
    }
}
