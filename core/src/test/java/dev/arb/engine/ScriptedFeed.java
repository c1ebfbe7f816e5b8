package dev.arb.engine;

import dev.arb.market.MarketFeed;
import dev.arb.market.MarketSink;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** A market that says what a test tells it, when it tells it. */
final class ScriptedFeed implements MarketFeed {
    private record Event(long timeNs, Consumer<MarketSink> what) {}

    private final Queue<Event> events = new ArrayDeque<>();

    /** To be called in the order of times. */
    void at(long timeNs, Consumer<MarketSink> what) {
        events.add(new Event(timeNs, what));
    }

    @Override
    public long nextEventNs() {
        Event next = events.peek();
        return next == null ? ENDED : next.timeNs;
    }

    @Override
    public void deliverUntil(long untilNs, MarketSink sink) {
        while (nextEventNs() <= untilNs) {
            events.remove().what.accept(sink);
        }
    }

    @Override
    public String description() {
        return "scripted";
    }

    @Override
    public void close() {
        events.clear();
    }
}
