package dev.arb.market.live;

import dev.arb.fx.OfficialQuote;
import dev.arb.market.FeedNotes;
import dev.arb.market.net.RateBudget;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.ReplyHeaders;
import dev.arb.market.net.RestClient;
import dev.arb.market.net.RestReply;
import dev.arb.market.net.RestRequest;
import dev.arb.market.net.RestSettings;
import dev.arb.model.VenueId;
import dev.arb.net.Printable;
import dev.arb.time.NanoClock;
import dev.arb.time.Worker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Asks a source for the official USD/KRW rate again and again, on a thread of its own. While it fails the last rate
 * stays, with its age. A failure and its end are told once each, without the address, which may hold a key.
 */
public final class OfficialRate implements AutoCloseable {
    private static final VenueId FX = new VenueId("fx");
    private static final int MAX_BODY_BYTES = 1 << 20;
    private static final long CONNECT_NS = TimeUnit.SECONDS.toNanos(3);
    private static final long TIMEOUT_NS = TimeUnit.SECONDS.toNanos(5);

    private final OfficialRateSettings settings;
    private final FeedNotes notes;
    private final RestClient client;
    private final RestRequest request;
    private final Worker worker;
    private volatile @Nullable OfficialQuote latest;
    private boolean failing;

    /** @param clock the engine's */
    public OfficialRate(OfficialRateSettings settings, NanoClock clock, FeedNotes notes) {
        this.settings = settings;
        this.notes = notes;
        this.client = new RestClient(
                new RestSettings(FX, settings.base(), CONNECT_NS, TIMEOUT_NS, MAX_BODY_BYTES),
                new RateBudget(clock, List.of()),
                ReplyHeaders.NONE,
                RawFrameSink.NONE,
                clock);
        this.request = RestRequest.get(settings.pathAndQuery(), FX.name(), 1);
        this.worker = new Worker("fx-official", this::work);
    }

    public OfficialRate start() {
        worker.start();
        return this;
    }

    /** The last rate that was told, however old. Any thread. */
    public Optional<OfficialQuote> latest() {
        return Optional.ofNullable(latest);
    }

    private long work() {
        ask();
        return settings.everyNs();
    }

    /** Asks once. */
    void ask() {
        switch (client.send(request)) {
            case RestReply.Answer answer -> take(answer);
            case RestReply.Refused refused -> failed("HTTP " + refused.status());
            case RestReply.Limited limited -> failed(limited.reason());
            case RestReply.Unknown unknown -> failed(unknown.reason());
        }
    }

    private void take(RestReply.Answer answer) {
        OptionalLong rateE8 = OfficialAnswer.rateE8(answer.body(), settings.pointer());
        if (rateE8.isEmpty()) {
            failed("its answer has no rate between 0 and 1000000 at " + settings.pointer());
            return;
        }
        latest = new OfficialQuote(rateE8.getAsLong(), settings.name(), answer.receivedNs(), settings.maxAgeNs());
        if (failing) {
            failing = false;
            notes.note(FX, Printable.of(settings.name() + " tells the official USD/KRW rate again"));
        }
    }

    private void failed(String why) {
        if (!failing && !worker.isClosed()) {
            failing = true;
            notes.note(FX, Printable.of("no official USD/KRW rate from " + settings.name() + ": " + why));
        }
    }

    /** Returns when the thread has ended; no note comes afterwards. */
    @Override
    public void close() {
        worker.close();
        client.close();
    }
}
