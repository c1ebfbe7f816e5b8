package dev.arb.run;

import dev.arb.market.MarketFeed;

/** When the loops of a run take place, on the engine's clock. */
sealed interface Schedule {
    /** Time of the next loop, {@link MarketFeed#ENDED} when there is none. */
    long nextNs(long step, MarketFeed feed);

    /**
     * One loop an interval, the {@code n}-th (from 1) at {@code start + n · interval}; the last one at the end of the
     * feed.
     */
    record Every(long startNs, long intervalNs) implements Schedule {
        @Override
        public long nextNs(long step, MarketFeed feed) {
            return feed.nextEventNs() == MarketFeed.ENDED
                    ? MarketFeed.ENDED
                    : startNs + Math.multiplyExact(step + 1, intervalNs);
        }
    }

    /** A loop at each market update. */
    record EachUpdate() implements Schedule {
        @Override
        public long nextNs(long step, MarketFeed feed) {
            return feed.nextEventNs();
        }
    }
}
