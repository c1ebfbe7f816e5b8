package dev.arb.market.binance;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.BookPoll;
import dev.arb.market.net.PolledProvider;
import dev.arb.market.net.RestReply;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Polls the whole book of each symbol in turn, and the venue's clock now and then. */
final class BinancePoll implements BookPoll {
    /** Weight 5. */
    static final int LEVELS = 100;

    private static final long MEASURE_NS = TimeUnit.MINUTES.toNanos(1);

    private final BinanceParts parts;
    private final VenueBooks books;
    private final BinanceStreamParser parser = new BinanceStreamParser(List.of());
    private final LadderBook[] polled;
    private final BinanceBookBuilder[] builders;
    private long measureNs = Long.MIN_VALUE;

    private BinancePoll(BinanceParts parts, VenueBooks books) {
        this.parts = parts;
        this.books = books;
        this.polled = new LadderBook[books.symbols().size()];
        this.builders = new BinanceBookBuilder[polled.length];
        for (int i = 0; i < polled.length; i++) {
            polled[i] = new LadderBook(LEVELS);
            builders[i] = new BinanceBookBuilder(polled[i]);
        }
    }

    static MarketDataProvider provider(BinanceParts parts, List<String> symbols) {
        VenueBooks books = parts.books(symbols);
        return new PolledProvider(
                new BinancePoll(parts, books),
                books,
                parts.settings().pollIntervalNs(),
                parts.settings().connections(),
                parts.venueClock(),
                parts.clock(),
                parts.notes(),
                parts.random());
    }

    @Override
    public int calls() {
        return polled.length;
    }

    @Override
    public String subject(int call) {
        return books.symbols().get(call);
    }

    @Override
    public RestReply ask(int call) {
        return parts.rest().depth(books.symbols().get(call), LEVELS);
    }

    /** A book that did not change is confirmed. */
    @Override
    public boolean take(int call, RestReply.Answer answer) {
        if (parser.parse(answer.body(), 0, answer.body().length) != FrameKind.SNAPSHOT) {
            return false;
        }
        BinanceFrame frame = parser.frame();
        LadderBook book = polled[call];
        if (builders[call].onSnapshot(frame, answer.sentNs()) == BookOutcome.IGNORED
                && frame.updateId() == book.updateId()) {
            book.stamp(Long.MIN_VALUE, answer.sentNs(), book.updateId());
        }
        books.publish(call, book);
        measureClockIfDue();
        return true;
    }

    private void measureClockIfDue() {
        if (parts.clock().nowNs() >= measureNs) {
            parts.rest().measureClock();
            measureNs = parts.clock().nowNs() + MEASURE_NS;
        }
    }
}
