package dev.arb.run;

import dev.arb.engine.LoopOutcome;
import dev.arb.risk.RiskCheck;
import org.jspecify.annotations.Nullable;

/** The detail of a check that stands in the way, made anew only when it changes: most blocks last many turns. */
final class BlockText {
    private String text = "";
    private String route = "";
    private @Nullable RiskCheck check;
    private long observed;
    private long limit;

    String of(LoopOutcome loop, RiskCheck by) {
        boolean same = by == check
                && loop.observed() == observed
                && loop.limit() == limit
                && loop.route().equals(route);
        if (!same) {
            route = loop.route();
            check = by;
            observed = loop.observed();
            limit = loop.limit();
            text = Details.of("route", route)
                    .and("check", by.toString())
                    .and("observed", by.format(observed))
                    .and("limit", by.format(limit))
                    .json();
        }
        return text;
    }
}
