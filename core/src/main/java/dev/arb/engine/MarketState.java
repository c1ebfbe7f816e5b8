package dev.arb.engine;

import dev.arb.market.BookFreshness;
import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import dev.arb.portfolio.Marks;
import dev.arb.signal.PairRules;
import dev.arb.signal.SkipReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of the market: the live books, how fresh they are, the FX book, and the last marks. Owned by
 * the engine; others may read it during an outcome. Prices E8, KRW where it says so.
 */
public final class MarketState implements Marks {
    private static final long NEVER = Long.MIN_VALUE;

    private final List<PairRules> pairs;
    private final long channelTimeoutNs;
    private final long fxMaxAgeNs;
    private final BookView[][] books;
    private final BookFreshness[][] freshness;
    private final long[] aliveNs = {NEVER, NEVER};
    private final long[][] midE8;
    private final MidBar[] bars;
    private long fxBidE8;
    private long fxAskE8;
    private long fxTimeNs = NEVER;
    private String fxSource = "none";

    MarketState(List<PairRules> pairs, long channelTimeoutNs, long bookMaxAgeNs, long fxMaxAgeNs) {
        this.pairs = pairs;
        this.channelTimeoutNs = channelTimeoutNs;
        this.fxMaxAgeNs = fxMaxAgeNs;
        int symbols = pairs.size();
        books = new BookView[EngineSetup.VENUES][symbols];
        freshness = new BookFreshness[EngineSetup.VENUES][symbols];
        midE8 = new long[EngineSetup.VENUES][symbols];
        bars = new MidBar[symbols];
        for (int symbol = 0; symbol < symbols; symbol++) {
            bars[symbol] = new MidBar();
            for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
                books[venue][symbol] = EmptyBook.INSTANCE;
                freshness[venue][symbol] = new BookFreshness(bookMaxAgeNs);
            }
        }
    }

    void onBook(int venue, int symbol, BookView book, long timeNs) {
        long receivedNs = receivedNs(book, timeNs);
        books[venue][symbol] = book;
        aliveNs[venue] = Math.max(aliveNs[venue], receivedNs);
        freshness[venue][symbol].onUpdate(receivedNs);
        if (book.isUsable()) {
            midE8[venue][symbol] = mid(book);
            if (venue == 0) {
                bars[symbol].onMid(midE8[venue][symbol]);
            }
        }
    }

    void onFx(BookView book, String source, long timeNs) {
        if (book.isUsable()) {
            fxBidE8 = book.bidPriceE8(0);
            fxAskE8 = book.askPriceE8(0);
            fxTimeNs = receivedNs(book, timeNs);
            fxSource = source;
        }
    }

    void onAlive(int venue, long timeNs) {
        aliveNs[venue] = Math.max(aliveNs[venue], timeNs);
    }

    /** Why the market of a symbol cannot be judged now, or null when it can. */
    public @Nullable SkipReason fault(int symbol, long nowNs) {
        if (fxTimeNs == NEVER) {
            return SkipReason.NO_FX;
        }
        SkipReason ofA = bookFault(0, symbol, nowNs);
        if (ofA != null) {
            return ofA;
        }
        SkipReason ofB = bookFault(1, symbol, nowNs);
        if (ofB != null) {
            return ofB;
        }
        return nowNs - fxTimeNs > fxMaxAgeNs ? SkipReason.STALE_FX : null;
    }

    private @Nullable SkipReason bookFault(int venue, int symbol, long nowNs) {
        BookView book = books[venue][symbol];
        if (book == EmptyBook.INSTANCE) {
            return venue == 0 ? SkipReason.NO_BOOK_A : SkipReason.NO_BOOK_B;
        }
        if (!book.isUsable()) {
            return venue == 0 ? SkipReason.UNUSABLE_BOOK_A : SkipReason.UNUSABLE_BOOK_B;
        }
        if (nowNs - aliveNs[venue] > channelTimeoutNs || !freshness[venue][symbol].isFresh(nowNs)) {
            return venue == 0 ? SkipReason.STALE_BOOK_A : SkipReason.STALE_BOOK_B;
        }
        return null;
    }

    /** Whether one venue's book of a symbol can be traded on now, whatever the other's state. */
    boolean isTradable(int venue, int symbol, long nowNs) {
        return fxTimeNs != NEVER && bookFault(venue, symbol, nowNs) == null;
    }

    public BookView book(int venue, int symbol) {
        return books[venue][symbol];
    }

    /** When a book was updated last, {@link Long#MIN_VALUE} for never. */
    public long updatedNs(int venue, int symbol) {
        return freshness[venue][symbol].lastUpdateNs();
    }

    /** When the venue's connection last proved alive, {@link Long#MIN_VALUE} for never. */
    public long aliveNs(int venue) {
        return aliveNs[venue];
    }

    /** Whether the venue's connection proved alive within its limit. */
    public boolean isAlive(int venue, long nowNs) {
        return aliveNs[venue] != NEVER && nowNs - aliveNs[venue] <= channelTimeoutNs;
    }

    /** Bar of venue A's mid since the last loop. */
    public MidBar bar(int symbol) {
        return bars[symbol];
    }

    public boolean hasFx() {
        return fxTimeNs != NEVER;
    }

    /** KRW that one USDT brings; 0 before the first. */
    public long fxBidE8() {
        return fxBidE8;
    }

    /** KRW that one USDT costs; 0 before the first. */
    public long fxAskE8() {
        return fxAskE8;
    }

    /** Age of the rate, or −1 when there is none. */
    public long fxAgeNs(long nowNs) {
        return fxTimeNs == NEVER ? -1 : nowNs - fxTimeNs;
    }

    public String fxSource() {
        return fxSource;
    }

    @Override
    public long krwPerUsdtE8() {
        return (fxBidE8 + fxAskE8) / 2;
    }

    /** The last usable mid in KRW; 0 before the first. */
    @Override
    public long midKrwE8(int venue, int symbol) {
        long mid = midE8[venue][symbol];
        return pairs.get(symbol).needsFx(venue) ? Fixed.multiply(mid, krwPerUsdtE8()) : mid;
    }

    /** Whether every holding can be valued. */
    public boolean hasAllMarks() {
        boolean all = hasFx();
        for (long[] ofVenue : midE8) {
            for (long mid : ofVenue) {
                all &= mid > 0;
            }
        }
        return all;
    }

    /** A book is as old as its receipt, however late the engine came to see it. */
    private static long receivedNs(BookView book, long timeNs) {
        return Math.min(timeNs, book.receivedNs());
    }

    private static long mid(BookView book) {
        return (book.bidPriceE8(0) + book.askPriceE8(0)) / 2;
    }
}
