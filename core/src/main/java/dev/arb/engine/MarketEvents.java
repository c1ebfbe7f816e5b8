package dev.arb.engine;

import dev.arb.market.BookView;
import dev.arb.market.MarketSink;
import java.util.function.Consumer;

/** Turns what a feed delivers into engine events, one reused object a kind, so that market data allocates nothing. */
public final class MarketEvents implements MarketSink {
    private final Consumer<EngineEvent> engine;
    private final Book book = new Book();
    private final Fx fx = new Fx();
    private final Alive alive = new Alive();

    /** @param engine applies an event before it returns */
    public MarketEvents(Consumer<EngineEvent> engine) {
        this.engine = engine;
    }

    /** A book changed or was confirmed. */
    public static final class Book implements EngineEvent.Market {
        private int venue;
        private int symbol;
        private BookView book = EmptyBook.INSTANCE;
        private long timeNs;

        public int venue() {
            return venue;
        }

        public int symbol() {
            return symbol;
        }

        public BookView book() {
            return book;
        }

        @Override
        public long timeNs() {
            return timeNs;
        }
    }

    /** The KRW-USDT book changed or was confirmed. */
    public static final class Fx implements EngineEvent.Market {
        private BookView book = EmptyBook.INSTANCE;
        private String source = "";
        private long timeNs;

        public BookView book() {
            return book;
        }

        public String source() {
            return source;
        }

        @Override
        public long timeNs() {
            return timeNs;
        }
    }

    /** The connection of a venue proved alive. */
    public static final class Alive implements EngineEvent.Market {
        private int venue;
        private long timeNs;

        public int venue() {
            return venue;
        }

        @Override
        public long timeNs() {
            return timeNs;
        }
    }

    @Override
    public void onBook(int venue, int symbol, BookView view, long timeNs) {
        book.venue = venue;
        book.symbol = symbol;
        book.book = view;
        book.timeNs = timeNs;
        engine.accept(book);
    }

    @Override
    public void onFx(BookView krwPerUsdt, String source, long timeNs) {
        fx.book = krwPerUsdt;
        fx.source = source;
        fx.timeNs = timeNs;
        engine.accept(fx);
    }

    @Override
    public void onAlive(int venue, long timeNs) {
        alive.venue = venue;
        alive.timeNs = timeNs;
        engine.accept(alive);
    }
}
