package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.config.DataSource;
import dev.arb.market.MarketListener;
import dev.arb.market.VenueAdapter;
import dev.arb.market.live.VenueSource;
import dev.arb.market.recording.FrameRecorder;
import dev.arb.market.recording.RecorderListener;
import dev.arb.market.recording.RecorderStats;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import dev.arb.model.VenueId;
import dev.arb.time.MonotonicClock;
import dev.arb.time.Worker;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps the raw frames of exchanges in a file, without a run, until it is ended. Any thread. */
public final class MarketRecording implements AutoCloseable {
    private final Path file;
    private final FrameRecorder recorder = new FrameRecorder();
    private final Map<VenueId, VenueSource> sources = new LinkedHashMap<>();
    private final Worker caretaker;

    /**
     * What to record.
     *
     * @param file where to; it must not be there yet
     * @param symbols bases; of Upbit, KRW-USDT is recorded as well
     * @param arrival how the market shall come
     */
    public record Request(Path file, List<Asset> symbols, List<VenueId> venues, DataSource arrival, ArbConfig config) {
        public Request {
            symbols = List.copyOf(symbols);
            venues = List.copyOf(venues);
            if (symbols.isEmpty() || venues.isEmpty()) {
                throw new IllegalArgumentException("a recording needs a symbol and a venue");
            }
        }
    }

    /**
     * How a recording goes.
     *
     * @param connected by venue, whether it can receive now
     */
    public record Status(RecorderStats frames, Map<VenueId, Boolean> connected) {}

    private MarketRecording(Path file) {
        this.file = file;
        this.caretaker = new Worker("recording-caretaker", this::lookAfter);
    }

    /**
     * Asks the exchanges for the symbols and begins to record. Nothing is written when that fails.
     *
     * @param warnings told of trouble with the disk, on a thread of the recording
     * @throws IOException when the file is there already or cannot be made
     * @throws dev.arb.market.UnknownSymbolException when an exchange does not trade a symbol
     * @throws dev.arb.market.VenueUnreachableException when an exchange does not answer
     */
    public static MarketRecording start(Request request, Consumer<String> warnings) throws IOException {
        if (Files.exists(request.file())) {
            throw new FileAlreadyExistsException(request.file().toString());
        }
        MarketRecording recording = new MarketRecording(request.file());
        try {
            recording.open(request, warnings);
        } catch (IOException | RuntimeException e) {
            recording.close();
            throw e;
        }
        return recording;
    }

    private void open(Request request, Consumer<String> warnings) throws IOException {
        MonotonicClock clock = MonotonicClock.ofMachine();
        List<VenueAdapter> adapters = new ArrayList<>();
        try {
            for (VenueId venue : request.venues()) {
                VenueAdapter adapter = RunMarkets.adapter(venue, request.config(), recorder, clock);
                adapters.add(adapter);
                sources.put(venue, source(adapter, request));
            }
        } catch (RuntimeException e) {
            sources.clear();
            adapters.forEach(VenueAdapter::close);
            throw e;
        }
        sources.values().forEach(VenueSource::start);
        recorder.begin(file, listener(warnings));
        caretaker.start();
    }

    private static VenueSource source(VenueAdapter adapter, Request request) {
        List<String> names = new ArrayList<>();
        for (Asset symbol : request.symbols()) {
            names.add(adapter.instrument(symbol).wireSymbol());
        }
        if (adapter.venue().equals(VenueId.UPBIT)) {
            names.add(UpbitInstruments.krwUsdt().wireSymbol());
        }
        return new VenueSource(
                adapter, names, ExchangeMarket.arrival(request.arrival()), MarketListener.NONE, RunMarkets.NOTES);
    }

    private RecorderListener listener(Consumer<String> warnings) {
        return new RecorderListener() {
            @Override
            public void failing(IOException reason) {
                warnings.accept(RecordingTrouble.failingSentence(file, reason));
            }

            @Override
            public void working() {
                warnings.accept(RecordingTrouble.workingSentence(file));
            }
        };
    }

    /** Replaces connections that are about to end. */
    private long lookAfter() {
        sources.values().forEach(source -> source.lookAfter(source.arrival()));
        return VenueSource.LOOK_AFTER_NS;
    }

    /** How it goes. */
    public Status status() {
        Map<VenueId, Boolean> connected = new LinkedHashMap<>();
        sources.forEach((venue, source) -> connected.put(venue, source.status().connected()));
        return new Status(recorder.stats(), connected);
    }

    /** Leaves the exchanges and ends the file. What the disk has not taken by then counts as lost. */
    public KeptFrames end() {
        close();
        return KeptFrames.of(file, recorder.stats());
    }

    @Override
    public void close() {
        if (caretaker.isClosed()) {
            return;
        }
        caretaker.finish();
        sources.values().forEach(VenueSource::stop);
        try {
            recorder.close();
        } catch (IOException e) {
            // told by the listener when it began, and counted as lost
        }
    }
}
