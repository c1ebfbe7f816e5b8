package dev.arb.market.replay;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.MarketSink;
import dev.arb.market.binance.BinanceBookBuilder;
import dev.arb.market.binance.BinanceStreamParser;
import dev.arb.market.binance.FrameKind;
import dev.arb.market.net.FrameChannel;
import dev.arb.market.recording.FrameRecord;
import dev.arb.market.upbit.UpbitBookFrame;
import dev.arb.market.upbit.UpbitFrameKind;
import dev.arb.market.upbit.UpbitFrameParser;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.VenueId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Both venues and KRW-USDT from files of raw frames, played through the real parsers and book building on the
 * recording's clock. Nothing in it is synthetic.
 *
 * <p>Venue 0 is Upbit, venue 1 Binance. Every frame proves its venue's connection alive; when the last connection of a
 * venue was lost its books are invalid until they come again. Memory does not grow with the files. One thread.
 */
public final class FrameMarket implements MarketFeed {
    private static final int UPBIT = 0;
    private static final int BINANCE = 1;
    private static final String FX_SOURCE = "recorded upbit KRW-USDT";

    private final List<Path> files;
    private final List<MarketPair> pairs;
    private final FrameFiles frames;
    private final UpbitFrameParser upbitParser;
    private final BinanceStreamParser binanceParser;
    private final List<LadderBook> upbitBooks = new ArrayList<>();
    private final List<BinanceBookBuilder> binanceBooks = new ArrayList<>();
    private final int[] connections = new int[2];
    private final UpbitFrameParser.BookSink onUpbitBook = this::upbitBook;
    private @Nullable MarketSink sink;
    private long timeNs = ENDED;
    private long lastNs = Long.MIN_VALUE;
    private long malformed;
    private long lost;

    /**
     * Opens the recording and finds its first record.
     *
     * @param files in the order of time
     * @throws RecordingException when a file cannot be played, or one of the markets is not in it
     */
    public FrameMarket(List<Path> files, List<MarketPair> pairs) {
        this.files = List.copyOf(files);
        this.pairs = List.copyOf(pairs);
        List<String> upbit = upbitMarkets(pairs);
        List<String> binance = binanceSymbols(pairs);
        FrameProbe.check(this.files, upbit, binance);
        this.upbitParser = new UpbitFrameParser(upbit);
        this.binanceParser = new BinanceStreamParser(binance);
        upbit.forEach(market -> upbitBooks.add(new LadderBook()));
        binance.forEach(symbol -> binanceBooks.add(new BinanceBookBuilder(new LadderBook())));
        this.frames = new FrameFiles(this.files);
        advance();
    }

    /** KRW-USDT is the last. */
    static List<String> upbitMarkets(List<MarketPair> pairs) {
        List<String> markets = new ArrayList<>();
        pairs.forEach(pair -> markets.add(pair.a().wireSymbol()));
        markets.add(UpbitInstruments.krwUsdt().wireSymbol());
        return markets;
    }

    static List<String> binanceSymbols(List<MarketPair> pairs) {
        return pairs.stream().map(pair -> pair.b().wireSymbol()).toList();
    }

    @Override
    public long nextEventNs() {
        return timeNs;
    }

    /** @throws RecordingException when the recording is damaged; everything before that has been delivered */
    @Override
    public void deliverUntil(long untilNs, MarketSink to) {
        sink = to;
        while (timeNs <= untilNs && timeNs != ENDED) {
            lastNs = timeNs;
            deliver(frames.record(), to);
            advance();
        }
    }

    private void deliver(FrameRecord record, MarketSink to) {
        int venue = record.channel().venue().equals(VenueId.BINANCE) ? BINANCE : UPBIT;
        switch (record.kind()) {
            case FRAME -> {
                boolean changed = venue == UPBIT ? upbit(record) : binance(record, to);
                if (!changed) {
                    to.onAlive(venue, timeNs);
                }
            }
            case OPENED -> connections[venue]++;
            case CLOSED -> {
                connections[venue] = Math.max(0, connections[venue] - 1);
                if (connections[venue] == 0) {
                    invalidate(venue, to);
                }
            }
            case LOST -> lost += record.lost();
        }
    }

    private boolean upbit(FrameRecord record) {
        UpbitFrameKind kind = upbitParser.parse(record.buffer(), record.from(), record.to(), onUpbitBook);
        malformed += kind == UpbitFrameKind.MALFORMED ? 1 : 0;
        return kind == UpbitFrameKind.BOOK;
    }

    private void upbitBook(UpbitBookFrame frame) {
        frame.into(upbitBooks.get(frame.symbol()), timeNs);
        tellUpbit(frame.symbol());
    }

    private void tellUpbit(int symbol) {
        MarketSink to = sink;
        if (to == null) {
            return;
        }
        if (symbol < pairs.size()) {
            to.onBook(UPBIT, symbol, upbitBooks.get(symbol), timeNs);
        } else {
            to.onFx(upbitBooks.get(symbol), FX_SOURCE, timeNs);
        }
    }

    private boolean binance(FrameRecord record, MarketSink to) {
        FrameKind kind = binanceParser.parse(record.buffer(), record.from(), record.to());
        malformed += kind == FrameKind.MALFORMED ? 1 : 0;
        return switch (kind) {
            case DEPTH_UPDATE -> {
                int symbol = binanceParser.frame().symbol();
                yield tellBinance(
                        symbol,
                        binanceBooks
                                .get(symbol)
                                .onUpdate(binanceParser.frame(), timeNs)
                                .changedBook(),
                        to);
            }
            case SNAPSHOT -> {
                int symbol = snapshotSymbol(record.channel());
                yield symbol >= 0 && tellBinance(symbol, snapshot(binanceBooks.get(symbol), record.channel()), to);
            }
            default -> false;
        };
    }

    /** An answer with the book as it is already confirms it: that is how a book is polled. */
    private boolean snapshot(BinanceBookBuilder builder, FrameChannel channel) {
        boolean changed = builder.onSnapshot(binanceParser.frame(), timeNs).changedBook();
        boolean confirmed = channel.kind() == FrameChannel.Kind.REST
                && !changed
                && builder.book().isComplete()
                && builder.book().updateId() == binanceParser.frame().updateId();
        if (confirmed) {
            builder.book()
                    .stamp(
                            builder.book().exchangeTimeNs(),
                            timeNs,
                            builder.book().updateId());
        }
        return changed || confirmed;
    }

    private boolean tellBinance(int symbol, boolean changed, MarketSink to) {
        if (changed) {
            to.onBook(BINANCE, symbol, binanceBooks.get(symbol).book(), timeNs);
        }
        return changed;
    }

    /** A snapshot does not say of which symbol it is; the request does, and imported lines have only one. */
    private int snapshotSymbol(FrameChannel channel) {
        if (channel.kind() == FrameChannel.Kind.WS) {
            return pairs.size() == 1 ? 0 : -1;
        }
        return symbolOfAnswer(channel, binanceSymbols(pairs));
    }

    /** Of which symbol an answer is a snapshot by its request; −1 for none of these. */
    static int symbolOfAnswer(FrameChannel channel, List<String> binanceSymbols) {
        for (int i = 0; i < binanceSymbols.size(); i++) {
            String parameter = "symbol=" + URLEncoder.encode(binanceSymbols.get(i), StandardCharsets.UTF_8);
            if (channel.name().startsWith("/api/v3/depth?") && (channel.name() + "&").contains(parameter + "&")) {
                return i;
            }
        }
        return -1;
    }

    private void invalidate(int venue, MarketSink to) {
        if (venue == UPBIT) {
            for (int symbol = 0; symbol < upbitBooks.size(); symbol++) {
                upbitBooks.get(symbol).clear();
                tellUpbit(symbol);
            }
        } else {
            for (int symbol = 0; symbol < binanceBooks.size(); symbol++) {
                binanceBooks.get(symbol).reset();
                to.onBook(BINANCE, symbol, binanceBooks.get(symbol).book(), timeNs);
            }
        }
    }

    /** Goes to the next record; a receive time before the present one is played now. */
    private void advance() {
        timeNs = frames.next() ? Math.max(frames.record().timeNs(), lastNs) : ENDED;
    }

    /** Frames that could not be read, so far. */
    public long malformed() {
        return malformed;
    }

    /** Frames that the recorder could not keep, so far. */
    public long lost() {
        return lost;
    }

    @Override
    public String description() {
        String names = files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        return "recorded market: " + String.join(", ", upbitMarkets(pairs)) + " on upbit, "
                + String.join(", ", binanceSymbols(pairs)) + " on binance from " + names;
    }

    @Override
    public void close() {
        frames.close();
        timeNs = ENDED;
    }
}
