package dev.arb.market.replay;

import dev.arb.market.MarketFeed;
import dev.arb.market.MarketPair;
import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import java.nio.file.Path;
import java.util.List;

/** Opens a recorded market, whatever kind of files it lies in. */
public final class Recordings {
    private Recordings() {}

    /**
     * Files of frames with both venues are played as they are. Where Upbit is not in them, and for files of lines, its
     * side is synthetic.
     *
     * @param files in the order of time
     * @param seed of what is synthetic
     * @throws RecordingException when a file cannot be played, or another market is in it, or several symbols are wanted
     *     of a recording without Upbit
     */
    public static MarketFeed open(List<Path> files, List<MarketPair> pairs, long seed) {
        if (hasUpbit(files)) {
            return new FrameMarket(files, pairs);
        }
        if (pairs.size() != 1) {
            throw new RecordingException(
                    RecordingException.Kind.OTHER_MARKET,
                    files.get(0),
                    "is without Upbit and plays one symbol, but " + pairs.size()
                            + " were asked for; name one --symbol");
        }
        return new RecordedMarket(files, pairs.get(0), seed);
    }

    /**
     * The instruments of a base: as the program knows them, of others as the exchange told them to the recorder.
     *
     * @throws dev.arb.market.UnknownSymbolException when neither knows them
     * @throws RecordingException when the recording could know them but does not, or cannot be read
     */
    public static MarketPair pair(List<Path> files, Asset base) {
        return UpbitInstruments.known().contains(base)
                        && BinanceInstruments.known().contains(base)
                ? new MarketPair(UpbitInstruments.of(base), BinanceInstruments.of(base))
                : RecordedRules.pair(files, base);
    }

    /**
     * The best bid with which a recording begins, USDT E8; 0 where there is none.
     *
     * @throws RecordingException when a file cannot be read
     */
    public static long firstBidE8(List<Path> files, Asset base) {
        return RecordedRules.firstBidE8(files, base);
    }

    /**
     * Whether nothing has to be synthetic, because Upbit was recorded as well.
     *
     * @throws RecordingException when a file cannot be read
     */
    public static boolean hasUpbit(List<Path> files) {
        return !files.isEmpty() && FrameFiles.isOne(files.get(0)) && FrameProbe.hasUpbit(files);
    }

    /** The frames of Binance in files of either kind. */
    static FrameSource binance(List<Path> files) {
        return !files.isEmpty() && FrameFiles.isOne(files.get(0))
                ? new BinanceFrames(files)
                : new RecordingReader(files);
    }
}
