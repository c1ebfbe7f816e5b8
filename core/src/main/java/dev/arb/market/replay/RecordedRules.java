package dev.arb.market.replay;

import dev.arb.market.LadderBook;
import dev.arb.market.MarketPair;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.binance.BinanceBookBuilder;
import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.binance.BinanceListing;
import dev.arb.market.binance.BinanceStreamParser;
import dev.arb.market.binance.FrameKind;
import dev.arb.market.recording.FrameRecord;
import dev.arb.market.replay.RecordingException.Kind;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import dev.arb.model.Instrument;
import dev.arb.model.VenueId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What files of frames tell of a symbol beside its books: a recording begins with the answers that its recorder got when
 * it asked the exchanges for the rules. Upbit's ticks are a table for all markets, so only Binance's rules are needed.
 */
final class RecordedRules {
    private RecordedRules() {}

    /**
     * The instruments of a base that the program does not know by itself.
     *
     * @throws UnknownSymbolException when the files are not of frames, or the symbol was not traded
     * @throws RecordingException when the rules are not in the recording, or it cannot be read
     */
    static MarketPair pair(List<Path> files, Asset base) {
        if (files.isEmpty() || !FrameFiles.isOne(files.get(0))) {
            throw new UnknownSymbolException(base, VenueId.BINANCE, BinanceInstruments.known());
        }
        String request = BinanceListing.request(BinanceListing.symbol(base));
        Instrument rules = first(files, record -> rules(record, request, base))
                .orElseThrow(
                        () -> new RecordingException(
                                Kind.OTHER_MARKET,
                                files.get(0),
                                "holds no trading rules of " + BinanceListing.symbol(base) + " (the answer of "
                                        + request
                                        + ") in its first " + FrameProbe.RECORDS
                                        + " records; choose the symbols that were recorded, or record it again from the start"));
        return new MarketPair(UpbitInstruments.krwPair(base), rules);
    }

    private static Optional<Instrument> rules(FrameRecord record, String request, Asset base) {
        if (!record.channel().name().equals(request)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    BinanceListing.read(base, Arrays.copyOfRange(record.buffer(), record.from(), record.to())));
        } catch (UnknownSymbolException notTraded) {
            throw notTraded;
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * The best bid of the first whole book of Binance, USDT E8; 0 when there is none early on.
     *
     * @throws RecordingException when a file cannot be read
     */
    static long firstBidE8(List<Path> files, Asset base) {
        List<String> symbols = List.of(BinanceListing.symbol(base));
        BinanceStreamParser parser = new BinanceStreamParser(symbols);
        return first(files, record -> firstBid(record, symbols, parser)).orElse(0L);
    }

    private static Optional<Long> firstBid(FrameRecord record, List<String> symbols, BinanceStreamParser parser) {
        boolean snapshot = FrameMarket.symbolOfAnswer(record.channel(), symbols) >= 0
                && parser.parse(record.buffer(), record.from(), record.to()) == FrameKind.SNAPSHOT;
        if (!snapshot) {
            return Optional.empty();
        }
        LadderBook book = new LadderBook();
        new BinanceBookBuilder(book).onSnapshot(parser.frame(), record.timeNs());
        return book.bidCount() == 0 ? Optional.empty() : Optional.of(book.bidPriceE8(0));
    }

    /** What is found first in the early frames of Binance. */
    private static <T> Optional<T> first(List<Path> files, Function<FrameRecord, Optional<T>> look) {
        try (FrameFiles frames = new FrameFiles(files)) {
            for (int i = 0; i < FrameProbe.RECORDS && frames.next(); i++) {
                FrameRecord record = frames.record();
                boolean wanted = record.kind() == FrameRecord.Kind.FRAME
                        && record.channel().venue().equals(VenueId.BINANCE);
                Optional<T> found = wanted ? look.apply(record) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
