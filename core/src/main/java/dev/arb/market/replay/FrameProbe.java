package dev.arb.market.replay;

import dev.arb.market.binance.BinanceStreamParser;
import dev.arb.market.net.FrameChannel;
import dev.arb.market.recording.FrameRecord;
import dev.arb.market.replay.RecordingException.Kind;
import dev.arb.market.upbit.UpbitFrameParser;
import dev.arb.model.VenueId;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at the beginning of a recording: is every market in it that was asked for? */
final class FrameProbe {
    /** How far a recording is looked into before it is played. */
    static final int RECORDS = 20_000;

    private FrameProbe() {}

    /** Whether any of the first records came from Upbit. @throws RecordingException when a file cannot be read */
    static boolean hasUpbit(List<Path> files) {
        try (FrameFiles frames = new FrameFiles(files)) {
            for (int i = 0; i < RECORDS && frames.next(); i++) {
                if (frames.record().channel().venue().equals(VenueId.UPBIT)
                        && frames.record().kind() == FrameRecord.Kind.FRAME) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @throws RecordingException when a market does not appear early on */
    static void check(List<Path> files, List<String> upbitMarkets, List<String> binanceSymbols) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a recorded market needs at least one file; name it after recorded:");
        }
        Set<String> missing = new LinkedHashSet<>(upbitMarkets);
        missing.addAll(binanceSymbols);
        UpbitFrameParser upbit = new UpbitFrameParser(upbitMarkets);
        BinanceStreamParser binance = new BinanceStreamParser(binanceSymbols);
        try (FrameFiles frames = new FrameFiles(files)) {
            for (int i = 0; i < RECORDS && !missing.isEmpty() && frames.next(); i++) {
                FrameRecord record = frames.record();
                if (record.kind() != FrameRecord.Kind.FRAME) {
                    continue;
                }
                if (record.channel().venue().equals(VenueId.BINANCE)) {
                    binance.parse(record.buffer(), record.from(), record.to());
                    int symbol = record.channel().kind() == FrameChannel.Kind.REST
                            ? FrameMarket.symbolOfAnswer(record.channel(), binanceSymbols)
                            : binance.frame().symbol();
                    if (symbol >= 0) {
                        missing.remove(binanceSymbols.get(symbol));
                    }
                } else {
                    upbit.parse(
                            record.buffer(),
                            record.from(),
                            record.to(),
                            book -> missing.remove(upbitMarkets.get(book.symbol())));
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new RecordingException(
                    Kind.OTHER_MARKET,
                    files.get(0),
                    "holds no frame of " + String.join(" and ", missing) + " in its first " + RECORDS
                            + " records; choose the symbols that were recorded, or another file");
        }
    }
}
