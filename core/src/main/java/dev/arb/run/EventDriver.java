package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineEvent;
import dev.arb.engine.MarketEvents;
import dev.arb.execution.ExecutionVenue;
import dev.arb.execution.ReportSink;
import dev.arb.market.MarketFeed;
import java.util.List;

/**
 * Brings the engine its events in the order of their times: at equal times the market first, then the venues' reports,
 * then timers, then the loop. Used by the engine's thread only.
 */
public final class EventDriver {
    private final Engine engine;
    private final MarketFeed feed;
    private final ExecutionVenue[] venues;
    private final ReportSink reports;
    private final VenueTraffic traffic;
    private final EngineEvent.Loop loop = new EngineEvent.Loop();
    private long nowNs = Long.MIN_VALUE;
    private long step;

    public EventDriver(Engine engine, MarketFeed feed, List<ExecutionVenue> venues) {
        this.engine = engine;
        this.feed = feed;
        this.venues = venues.toArray(ExecutionVenue[]::new);
        this.reports = (index, report) -> engine.apply(new EngineEvent.Report(index, report));
        this.traffic = new VenueTraffic(new MarketEvents(engine::apply), this::nowNs);
    }

    /** Applies every event up to and including {@code untilNs}. */
    public void advanceTo(long untilNs) {
        while (nextEventNs() <= untilNs) {
            advanceOne();
        }
        nowNs = Math.max(nowNs, untilNs);
    }

    /** Time of the next event, {@link MarketFeed#ENDED} when there is none. */
    public long nextEventNs() {
        return Math.min(feed.nextEventNs(), Math.min(nextReportNs(), engine.nextTimerNs()));
    }

    /** Time of the next event that is not the market's, {@link Long#MAX_VALUE} for none. */
    public long nextInternalNs() {
        return Math.min(nextReportNs(), engine.nextTimerNs());
    }

    private long nextReportNs() {
        long next = Long.MAX_VALUE;
        for (ExecutionVenue venue : venues) {
            next = Math.min(next, venue.nextReportNs());
        }
        return next;
    }

    private void advanceOne() {
        long ofMarket = feed.nextEventNs();
        long ofVenues = nextReportNs();
        long ofTimer = engine.nextTimerNs();
        if (ofMarket <= ofVenues && ofMarket <= ofTimer) {
            nowNs = Math.max(nowNs, ofMarket);
            feed.deliverUntil(ofMarket, traffic);
        } else if (ofVenues <= ofTimer) {
            nowNs = Math.max(nowNs, ofVenues);
            deliverReports(ofVenues);
        } else {
            nowNs = Math.max(nowNs, ofTimer);
            engine.apply(new EngineEvent.Timer(nowNs));
        }
    }

    private void deliverReports(long untilNs) {
        for (ExecutionVenue venue : venues) {
            if (venue.nextReportNs() <= untilNs) {
                venue.deliverUntil(untilNs, reports);
            }
        }
    }

    /** One turn of the loop at the time that {@link #advanceTo} has reached. */
    public void turn() {
        step++;
        engine.apply(loop.next(step, nowNs));
    }

    /** Hands a command to the engine at the present time. */
    public void command(EngineEvent.CommandKind kind) {
        engine.apply(new EngineEvent.Command(kind, nowNs));
    }

    /**
     * Lets legs that are on their way settle: events go on, loops do not.
     *
     * @param graceNs longest wait, on the engine's clock
     * @return whether nothing is on its way any more
     */
    public boolean settle(long graceNs) {
        long until = nowNs + graceNs;
        while (engine.isUnsettled() && nextInternalNs() <= until) {
            advanceTo(nextInternalNs());
        }
        return !engine.isUnsettled();
    }

    /** Whether orders have no final answer yet. */
    boolean isUnsettled() {
        return engine.isUnsettled();
    }

    /** What the feed has delivered. */
    VenueTraffic traffic() {
        return traffic;
    }

    /** Turns so far. */
    public long step() {
        return step;
    }

    /** The engine's clock. */
    public long nowNs() {
        return nowNs;
    }
}
