package dev.arb.signal;

import dev.arb.model.Bps;
import dev.arb.model.Direction;
import dev.arb.model.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for one symbol at one moment, with what it was judged by, so that it can be explained afterwards.
 * Quantities E8, prices E8 in the venue's quote currency, KRW amounts E8.
 */
public sealed interface Decision {
    /** The word of the run log. */
    String word();

    /** The reason's word in the run log. */
    String reason();

    /**
     * Buy on one venue, sell on the other.
     *
     * @param edge gross edge at the size
     * @param costs everything between the gross and the net edge
     * @param bound what kept the size from being larger
     */
    record Open(
            Direction direction,
            Bps edge,
            Costs costs,
            SizeBound bound,
            long buyE8,
            long sellE8,
            long buyTouchE8,
            long sellTouchE8,
            long buyLimitE8,
            long sellLimitE8,
            long buyKrwE8,
            long sellKrwE8)
            implements Decision {
        public Bps net() {
            return edge.minus(costs.total());
        }

        @Override
        public String word() {
            return "open";
        }

        @Override
        public String reason() {
            return "edge";
        }
    }

    /**
     * The two opposite orders of a position.
     *
     * @param oppositeEdge executable edge of the closing direction before fees
     */
    record Close(
            long positionId,
            ExitReason exitReason,
            long liquidationKrwE8,
            long baseLineKrwE8,
            Bps oppositeEdge,
            long buyE8,
            long sellE8)
            implements Decision {
        @Override
        public String word() {
            return "close";
        }

        @Override
        public String reason() {
            return exitReason.toString();
        }
    }

    /**
     * Nothing to do.
     *
     * @param bestEdge the larger gross edge of both directions
     * @param check the capacity or safety check that stood in the way, with what it saw, where one did
     */
    record Hold(
            HoldReason holdReason,
            Direction direction,
            Bps bestEdge,
            Costs costs,
            @Nullable Blocked check) implements Decision {
        @Override
        public String word() {
            return "hold";
        }

        @Override
        public String reason() {
            return check == null ? holdReason.toString() : check.check();
        }
    }

    /** The market could not be judged. */
    record Skip(SkipReason skipReason) implements Decision {
        @Override
        public String word() {
            return "skip";
        }

        @Override
        public String reason() {
            return skipReason.toString();
        }
    }

    /** A check that stood in the way: its name, what it saw and its limit, as exact text. */
    record Blocked(String check, String observed, String limit) {}
}
