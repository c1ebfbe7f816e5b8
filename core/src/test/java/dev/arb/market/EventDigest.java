package dev.arb.market;

/** A hash over everything a feed delivers, and counts of it. */
public final class EventDigest implements MarketSink {
    private final int levels;
    private long hash = 0xCBF29CE484222325L;
    private long books;
    private long rates;
    private long signsOfLife;
    private boolean lastComplete;

    public EventDigest() {
        this(Integer.MAX_VALUE);
    }

    /** @param levels only so many levels a side are looked at */
    public EventDigest(int levels) {
        this.levels = levels;
    }

    @Override
    public void onBook(int venue, int symbol, BookView book, long timeNs) {
        books++;
        lastComplete = book.isComplete();
        add(venue);
        add(symbol);
        add(timeNs);
        addBook(book);
    }

    @Override
    public void onFx(BookView krwPerUsdt, String source, long timeNs) {
        rates++;
        add(source.hashCode());
        add(timeNs);
        addBook(krwPerUsdt);
    }

    @Override
    public void onAlive(int venue, long timeNs) {
        signsOfLife++;
        add(venue + 100);
        add(timeNs);
    }

    public long hash() {
        return hash;
    }

    /** Whether the book delivered last was complete. */
    public boolean lastComplete() {
        return lastComplete;
    }

    public long books() {
        return books;
    }

    public long rates() {
        return rates;
    }

    public long signsOfLife() {
        return signsOfLife;
    }

    private void addBook(BookView book) {
        add(book.exchangeTimeNs());
        add(book.receivedNs());
        add(book.updateId());
        add(book.isComplete() ? 1 : 0);
        for (int i = 0; i < Math.min(levels, book.bidCount()); i++) {
            add(book.bidPriceE8(i));
            add(book.bidSizeE8(i));
        }
        for (int i = 0; i < Math.min(levels, book.askCount()); i++) {
            add(book.askPriceE8(i));
            add(book.askSizeE8(i));
        }
    }

    private void add(long value) {
        hash = Long.rotateLeft((hash ^ value) * 0x100000001B3L, 17);
    }
}
