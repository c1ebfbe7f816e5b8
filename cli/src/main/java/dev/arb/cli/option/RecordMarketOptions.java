package dev.arb.cli.option;

import dev.arb.config.DataSource;
import dev.arb.model.Asset;
import dev.arb.model.VenueId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code record-market} as they were typed; {@code null} and empty mean not stated. */
public final class RecordMarketOptions {
    @Option(
            names = "--symbol",
            paramLabel = "BASE",
            converter = AssetReader.class,
            description =
                    "Base to record, KRW-BASE of Upbit and BASEUSDT of Binance; repeatable. Default: BTC. Of Upbit,"
                            + " KRW-USDT is recorded as well.")
    public List<Asset> symbols = new ArrayList<>();

    @Option(
            names = "--venue",
            paramLabel = "VENUE",
            converter = Venues.class,
            completionCandidates = Venues.class,
            description = "${COMPLETION-CANDIDATES}; repeatable. Default: both.")
    public List<VenueId> venues = new ArrayList<>();

    @Option(
            names = "--data-source",
            paramLabel = "SOURCE",
            converter = DataSources.class,
            completionCandidates = DataSources.class,
            description = "${COMPLETION-CANDIDATES}: how market data arrives. Default: ws.")
    public @Nullable DataSource dataSource;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "End after this time: 90s, 10m, 24h. Default: when it is stopped.")
    public @Nullable Long forNs;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "The new file; one that is there is never overwritten. Default: market-YYYYMMDD_HHMMSS.frames.")
    public @Nullable Path out;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            split = ",",
            description =
                    "Instead of recording, bring files of lines, time and frame of Binance's combined stream, plain"
                            + " or gzip, into a file of frames; needs no network.")
    public List<Path> imports = new ArrayList<>();

    /** The words of {@code --venue}. */
    static final class Venues extends Choice<VenueId> {
        Venues() {
            super(VenueId.UPBIT, VenueId.BINANCE);
        }
    }
}
