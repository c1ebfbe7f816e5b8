package dev.arb.market.upbit;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.VenueBooks;
import dev.arb.market.net.BookPoll;
import dev.arb.market.net.PolledProvider;
import dev.arb.market.net.RestReply;
import java.util.List;

/** Polls the whole books of all markets with one call. */
final class UpbitPoll implements BookPoll {
    private final UpbitParts parts;
    private final VenueBooks books;
    private final UpbitFrameParser parser;
    private final LadderBook book = new LadderBook(UpbitParts.LEVELS);

    private UpbitPoll(UpbitParts parts, VenueBooks books) {
        this.parts = parts;
        this.books = books;
        this.parser = new UpbitFrameParser(books.symbols());
    }

    static MarketDataProvider provider(UpbitParts parts, List<String> markets) {
        VenueBooks books = parts.books(markets);
        return new PolledProvider(
                new UpbitPoll(parts, books),
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
        return 1;
    }

    @Override
    public String subject(int call) {
        return "any market";
    }

    @Override
    public RestReply ask(int call) {
        return parts.rest().books(books.symbols());
    }

    @Override
    public boolean take(int call, RestReply.Answer answer) {
        byte[] body = answer.body();
        return parser.parse(body, 0, body.length, frame -> publish(frame, answer.sentNs())) == UpbitFrameKind.BOOK;
    }

    private void publish(UpbitBookFrame frame, long sentNs) {
        frame.into(book, sentNs);
        books.publish(frame.symbol(), book);
    }
}
