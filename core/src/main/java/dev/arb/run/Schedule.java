package dev.arb.run;

import dev.arb.market.MarketFeed;
import dev.arb.time.NanoClock;

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

    /**
     * One loop an interval of a clock that runs by itself: on a grid from its start, without those that a long loop has
     * missed. With an interval of 0 a loop is due a second after the one before, unless a market update comes first.
     */
    final class Running implements Schedule {
        private static final long LONGEST_NS = 1_000_000_000L;

        private final NanoClock clock;
        private final long startNs;
        private final long intervalNs;

        Running(NanoClock clock, long intervalNs) {
            this.clock = clock;
            this.startNs = clock.nowNs();
            this.intervalNs = intervalNs;
        }

        @Override
        public long nextNs(long step, MarketFeed feed) {
            long now = clock.nowNs();
            return intervalNs == 0
                    ? now + LONGEST_NS
                    : startNs + (Math.floorDiv(now - startNs, intervalNs) + 1) * intervalNs;
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
