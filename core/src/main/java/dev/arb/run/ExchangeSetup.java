package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.market.ClockOffset;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.RateUse;
import dev.arb.market.UnknownSymbolException;
import dev.arb.market.VenueAdapter;
import dev.arb.market.VenueUnreachableException;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Instrument;
import dev.arb.model.VenueId;
import dev.arb.run.SetupCheck.Status;
import dev.arb.time.MonotonicClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Looks whether the exchanges can be reached as the configuration says: the rules of each symbol over REST, whole books
 * over the WebSocket, how far the clocks are apart, and how much of the limits is used. Asks only for public data. Takes
 * as long as the exchanges take to answer, and a bounded time when they do not.
 */
public final class ExchangeSetup {
    /** Binance refuses signed requests from a clock that is ahead by more, Upbit's have no time. */
    private static final long MOST_AHEAD_MS = 1_000;
    /** And from one that is behind by more than its window for receiving, 5 s unless a request says otherwise. */
    private static final long MOST_BEHIND_MS = 5_000;

    private static final long BOOKS_WITHIN_NS = TimeUnit.SECONDS.toNanos(10);
    private static final long LOOK_NS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final double MS_NS = 1e6;

    private final MonotonicClock clock = MonotonicClock.ofMachine();
    private final VenueId venue;
    private final List<SetupCheck> checks = new ArrayList<>();

    private ExchangeSetup(VenueId venue) {
        this.venue = venue;
    }

    /** @param symbols bases; of Upbit, KRW-USDT is looked at as well */
    public static List<SetupCheck> check(ArbConfig config, List<Asset> symbols) {
        List<SetupCheck> all = new ArrayList<>();
        List<Asset> upbit = new ArrayList<>(symbols);
        Asset usdt = UpbitInstruments.krwUsdt().base();
        if (!upbit.contains(usdt)) {
            upbit.add(usdt);
        }
        all.addAll(new ExchangeSetup(VenueId.UPBIT).look(config, upbit));
        all.addAll(new ExchangeSetup(VenueId.BINANCE).look(config, symbols));
        return all;
    }

    private List<SetupCheck> look(ArbConfig config, List<Asset> symbols) {
        try (VenueAdapter adapter = RunMarkets.adapter(venue, config, RawFrameSink.NONE, clock)) {
            List<String> listed = rules(adapter, symbols);
            if (listed.isEmpty()) {
                unknown("ws", "no symbol to subscribe to");
                unknown("clock_offset_ms", "no answer to measure by");
            } else {
                stream(adapter, listed);
            }
            adapter.rateUses().forEach(this::rate);
        }
        return checks;
    }

    /** @return the symbols that can be traded */
    private List<String> rules(VenueAdapter adapter, List<Asset> symbols) {
        List<String> listed = new ArrayList<>();
        for (Asset symbol : symbols) {
            String name = "symbol." + symbol;
            try {
                Instrument rules = adapter.instrument(symbol);
                listed.add(rules.wireSymbol());
                checks.add(SetupCheck.ok(venue + "." + name, rules.wireSymbol(), text(rules)));
            } catch (VenueUnreachableException away) {
                add(name, Status.UNREACHABLE, String.valueOf(away.getMessage()));
                break;
            } catch (UnknownSymbolException notTraded) {
                add(name, Status.FAILED, String.valueOf(notTraded.getMessage()));
            }
        }
        return listed;
    }

    private static String text(Instrument rules) {
        return "lot " + Fixed.format(rules.lotE8()) + ", at least " + Fixed.format(rules.minQuantityE8()) + " "
                + rules.base() + " and " + Fixed.format(rules.minNotionalE8()) + " " + rules.quote();
    }

    private void stream(VenueAdapter adapter, List<String> symbols) {
        try (MarketDataProvider provider = adapter.stream(symbols)) {
            long begun = System.nanoTime();
            provider.start();
            boolean whole = await(() -> provider.books().isComplete());
            long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            if (whole) {
                checks.add(SetupCheck.ok(
                        venue + ".ws", ms + " ms", "whole books of " + String.join(", ", symbols) + " have come"));
            } else if (provider.status().messages() > 0) {
                add("ws", Status.FAILED, "connected, but not every book was whole within 10 s; look again");
            } else {
                add(
                        "ws",
                        Status.UNREACHABLE,
                        "nothing came over the WebSocket within 10 s; check exchanges." + venue
                                + " in the configuration, and the network");
            }
            await(() -> provider.status().clockOffset().isPresent());
            clockOffset(provider.status().clockOffset());
        }
    }

    /** A condition. */
    private interface Holds {
        boolean now();
    }

    private static boolean await(Holds condition) {
        long deadline = System.nanoTime() + BOOKS_WITHIN_NS;
        while (!condition.now()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NS);
        }
        return condition.now();
    }

    private void clockOffset(Optional<ClockOffset> measured) {
        if (measured.isEmpty()) {
            unknown("clock_offset_ms", "the exchange did not tell its time");
            return;
        }
        ClockOffset offset = measured.get();
        long ms = Math.round(offset.offsetNs() / MS_NS);
        long uncertainMs = Math.round(offset.uncertaintyNs() / MS_NS);
        boolean matters = venue.equals(VenueId.BINANCE);
        // ahead of the venue is a negative offset; what may be due to the measurement is no reason to fail
        boolean fits = !matters || (ms + uncertainMs > -MOST_AHEAD_MS && ms - uncertainMs < MOST_BEHIND_MS);
        checks.add(new SetupCheck(
                venue + ".clock_offset_ms",
                fits ? Status.OK : Status.FAILED,
                Optional.of(Long.toString(ms)),
                matters ? Optional.of(-MOST_AHEAD_MS + " to " + MOST_BEHIND_MS) : Optional.empty(),
                "the exchange's clock less this machine's, give or take " + uncertainMs + " ms"
                        + (fits ? "" : "; set this machine's clock")));
    }

    private void rate(RateUse use) {
        boolean room = use.used() < use.permits();
        checks.add(new SetupCheck(
                venue + ".rate." + use.group() + "." + TimeUnit.NANOSECONDS.toSeconds(use.windowNs()) + "s",
                room ? Status.OK : Status.FAILED,
                Optional.of(Long.toString(use.used())),
                Optional.of(Long.toString(use.permits())),
                "used of what the exchange allows in " + TimeUnit.NANOSECONDS.toSeconds(use.windowNs()) + " s"));
    }

    private void unknown(String name, String message) {
        add(name, Status.UNKNOWN, message);
    }

    private void add(String name, Status status, String message) {
        checks.add(SetupCheck.without(venue + "." + name, status, message));
    }
}
