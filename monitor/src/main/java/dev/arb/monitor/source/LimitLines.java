package dev.arb.monitor.source;

import dev.arb.monitor.model.LimitLine;
import dev.arb.monitor.model.RunRow;
import dev.arb.state.Decimals;
import dev.arb.state.LimitState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks: what the store says of each, and when it last refused as the run log has it. */
final class LimitLines {
    private LimitLines() {}

    /** @param events newest first */
    static List<LimitLine> of(Map<String, LimitState> limits, List<RunRow> events) {
        Map<String, RunRow> refusals = new TreeMap<>();
        for (RunRow event : events) {
            if (event.kind().equals("refusal") && !event.fact("check").isEmpty()) {
                refusals.putIfAbsent(event.fact("check"), event);
            }
        }
        List<LimitLine> lines = new ArrayList<>();
        new TreeMap<>(limits)
                .forEach((check, state) -> lines.add(line(check, Optional.of(state), refusals.remove(check))));
        refusals.forEach((check, refusal) -> lines.add(line(check, Optional.empty(), refusal)));
        return lines;
    }

    private static LimitLine line(String check, Optional<LimitState> state, @Nullable RunRow row) {
        Optional<RunRow> refusal = Optional.ofNullable(row);
        return new LimitLine(
                check,
                Decimals.toDouble(state.flatMap(LimitState::observed)),
                Decimals.toDouble(state.flatMap(LimitState::limit)),
                refusal.flatMap(RunRow::tsBar),
                refusal.map(found -> found.fact("observed") + " / " + found.fact("limit")));
    }
}
