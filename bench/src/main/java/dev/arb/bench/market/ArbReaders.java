package dev.arb.bench.market;

import dev.arb.market.LadderBook;
import dev.arb.market.binance.BinanceBookBuilder;
import dev.arb.market.binance.BinanceStreamParser;
import dev.arb.market.upbit.UpbitBookFrame;
import dev.arb.market.upbit.UpbitFrameParser;
import java.util.List;

/** The program's own parsers and books, with every check that they make. */
final class ArbReaders {
    private ArbReaders() {}

    /** The book that every way to read depth updates begins with. */
    static LadderBook begun(byte[] snapshot) {
        LadderBook book = new LadderBook();
        begin(new BinanceStreamParser(List.of("BTCUSDT")), book, snapshot);
        return book;
    }

    private static BinanceBookBuilder begin(BinanceStreamParser parser, LadderBook book, byte[] snapshot) {
        BinanceBookBuilder builder = new BinanceBookBuilder(book);
        parser.parse(snapshot, 0, snapshot.length);
        builder.onSnapshot(parser.frame(), 0);
        return builder;
    }

    static Reader depth(byte[] snapshot) {
        BinanceStreamParser parser = new BinanceStreamParser(List.of("BTCUSDT"));
        LadderBook book = new LadderBook();
        BinanceBookBuilder builder = begin(parser, book, snapshot);
        int[] read = {0};
        return frame -> {
            if (read[0]++ % BenchFrames.COUNT == 0) {
                // the updates begin anew, on the book as it is by now
                book.stamp(Long.MIN_VALUE, 0, 0);
            }
            parser.parse(frame, 0, frame.length);
            builder.onUpdate(parser.frame(), read[0]);
            return book.updateId();
        };
    }

    static Reader ticker() {
        BinanceStreamParser parser = new BinanceStreamParser(List.of("BTCUSDT"));
        return frame -> {
            parser.parse(frame, 0, frame.length);
            return parser.frame().bidE8() + parser.frame().askE8();
        };
    }

    static Reader upbit() {
        UpbitFrameParser parser = new UpbitFrameParser(List.of("KRW-BTC"));
        LadderBook book = new LadderBook(64);
        UpbitFrameParser.BookSink sink = (UpbitBookFrame read) -> read.into(book, 1);
        return frame -> {
            parser.parse(frame, 0, frame.length, sink);
            return book.bidPriceE8(0);
        };
    }
}
