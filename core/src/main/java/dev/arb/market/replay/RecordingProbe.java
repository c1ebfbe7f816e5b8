package dev.arb.market.replay;

import dev.arb.market.binance.BinanceStreamParser;
import dev.arb.market.binance.FrameKind;
import dev.arb.market.replay.RecordingException.Kind;
import java.nio.file.Path;
import java.util.List;

/** Looks at the beginning of a recording: is it one, and is it of the market that was asked for? */
final class RecordingProbe {
    private static final int LINES = 2000;

    private RecordingProbe() {}

    /** @throws RecordingException when the first lines hold no frame of the symbol */
    static void check(List<Path> files, String wireSymbol) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a recorded market needs at least one file; name it after recorded:");
        }
        BinanceStreamParser parser = new BinanceStreamParser(List.of(wireSymbol));
        try (FrameSource reader = Recordings.binance(files)) {
            for (int i = 0; i < LINES && reader.next(); i++) {
                FrameKind kind = parser.parse(reader.buffer(), reader.frameFrom(), reader.frameTo());
                if (kind == FrameKind.MALFORMED && !reader.isTerminated()) {
                    throw reader.cut();
                }
                if (parser.frame().symbol() >= 0) {
                    return;
                }
            }
        }
        if (parser.counters().total() == parser.counters().of(FrameKind.MALFORMED)) {
            throw new RecordingException(
                    Kind.NOT_A_RECORDING,
                    files.get(0),
                    "holds no line of the form '<local time in ns> <json>'; it is another kind of file");
        }
        throw new RecordingException(
                Kind.OTHER_MARKET,
                files.get(0),
                "holds no frame of " + wireSymbol + " in its first " + LINES
                        + " lines; choose the symbol that was recorded, or another file");
    }
}
