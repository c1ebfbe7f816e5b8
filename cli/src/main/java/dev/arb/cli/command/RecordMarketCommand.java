package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.error.ExitCode;
import dev.arb.cli.option.Choice;
import dev.arb.cli.option.OutputFormat;
import dev.arb.cli.option.RecordMarketOptions;
import dev.arb.cli.output.CliContext;
import dev.arb.cli.output.Console;
import dev.arb.cli.output.SignalHandlers;
import dev.arb.cli.output.StopRequest;
import dev.arb.cli.output.WallTime;
import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.config.DataSource;
import dev.arb.log.Logging;
import dev.arb.market.replay.RecordingException;
import dev.arb.model.Asset;
import dev.arb.model.VenueId;
import dev.arb.run.KeptFrames;
import dev.arb.run.LineImports;
import dev.arb.run.MarketRecording;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code arb record-market}: keeps the raw frames of the exchanges in a file that {@code run-live} plays. */
@Command(
        name = "record-market",
        header = "Keeps the raw frames of the exchanges in a file that can be played.",
        description = {
            "Records until Ctrl-C, or as long as --for says. A disk that refuses is tried again; meanwhile some frames"
                    + " wait in memory, and the rest is counted as lost and marked in the file. Exit 1: frames were lost,"
                    + " the file is there already, or an import is cut; what was read of it is kept."
        },
        footer = {
            "  arb record-market --for 10m --out day1.frames",
            "  arb record-market --symbol BTC --symbol ETH --venue binance",
            "  arb record-market --import day1.gz,day2.gz --out days.frames",
            "  arb run-live --mode paper --market recorded:day1.frames --speed max",
        })
public final class RecordMarketCommand extends BaseCommand {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'market-'yyyyMMdd_HHmmss'.frames'", Locale.ROOT);

    @Mixin
    private final RecordMarketOptions options = new RecordMarketOptions();

    @Option(
            names = {"-o", "--output", "--format"},
            paramLabel = "FORMAT",
            converter = Formats.class,
            completionCandidates = Formats.class,
            defaultValue = "table",
            description =
                    "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. ndjson: an object a second, one with the"
                            + " summary at the end.")
    private OutputFormat format = OutputFormat.TABLE;

    /** What this command can write. */
    static final class Formats extends Choice<OutputFormat> {
        Formats() {
            super(OutputFormat.TABLE, OutputFormat.NDJSON);
        }
    }

    public RecordMarketCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run(Console console) throws IOException {
        if (!options.imports.isEmpty()) {
            return importLines(console);
        }
        ArbConfig config = ConfigLoader.load(common().configRequest(context()));
        MarketRecording.Request request = new MarketRecording.Request(
                file(),
                symbols(),
                options.venues.isEmpty()
                        ? List.of(VenueId.UPBIT, VenueId.BINANCE)
                        : options.venues.stream().distinct().toList(),
                Objects.requireNonNullElse(options.dataSource, DataSource.WS),
                config);
        if (options.forNs != null && options.forNs == 0) {
            throw CommandException.usage("--for is 0, it must be longer; leave it out to record until it is stopped");
        }
        return record(request, console);
    }

    private ExitCode record(MarketRecording.Request request, Console console) throws IOException {
        StopRequest stop =
                new StopRequest(console::say, code -> Runtime.getRuntime().halt(code.code()));
        try (SignalHandlers handlers = new SignalHandlers(stop);
                Logging log = RunLogging.start(
                        request.config().logging(),
                        common(),
                        context(),
                        context().err());
                MarketRecording recording = MarketRecording.start(request, console::warn)) {
            console.say("recording to " + request.file() + "; Ctrl-C ends it");
            new RecordingWatch(recording, console, format).watch(stop, options.forNs);
            KeptFrames frames = recording.end();
            answer(frames, console);
            if (frames.lost() > 0) {
                throw CommandException.failed(frames.lost() + " frames were lost because the disk did not take them; "
                        + frames.kept() + " are in " + frames.file());
            }
        }
        return stop.requested().orElse(ExitCode.OK);
    }

    private ExitCode importLines(Console console) throws IOException {
        boolean network = options.dataSource != null || options.forNs != null;
        if (network || !options.symbols.isEmpty() || !options.venues.isEmpty()) {
            throw CommandException.usage(
                    "--import copies what is in the files; leave --symbol, --venue, --data-source and --for out");
        }
        List<Path> lines = options.imports.stream().map(context()::resolve).toList();
        LineImports.Imported imported = LineImports.copy(lines, file());
        if (imported.frames().kept() > 0) {
            answer(imported.frames(), console);
        }
        Optional<RecordingException> problem = imported.problem();
        if (problem.isPresent()) {
            throw problem.get();
        }
        return ExitCode.OK;
    }

    private void answer(KeptFrames frames, Console console) {
        console.answer(
                format == OutputFormat.NDJSON
                        ? RecordingText.summaryJson(frames)
                        : RecordingText.summary(frames, context().workingDirectory()));
    }

    private Path file() {
        Path named = options.out != null
                ? options.out
                : Path.of(NAME.format(new WallTime(context().clock()).instant().atOffset(ZoneOffset.UTC)));
        return context().resolve(named);
    }

    private List<Asset> symbols() {
        if (options.symbols.isEmpty()) {
            return List.of(Asset.of("BTC"));
        }
        HashSet<Asset> distinct = new HashSet<>();
        for (Asset symbol : options.symbols) {
            if (!distinct.add(symbol)) {
                throw CommandException.usage("--symbol " + symbol + " is given twice; leave one out");
            }
        }
        return List.copyOf(options.symbols);
    }
}
