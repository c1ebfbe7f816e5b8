package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.series.SumSeries;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLogColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What checks refused. */
public final class RefusalFigures {
    private static final int MOST_CHECKS = 100;
    private static final String SAFETY = "safety";

    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final SumSeries overTime = new SumSeries();
    private long safety;

    /**
     * The refusals of one check.
     *
     * @param kind capacity or safety
     * @param observed what the newest refusal saw
     * @param limit what it allowed
     * @param lastAt when it was
     */
    public record Check(String name, String kind, long count, String observed, String limit, Optional<Long> lastAt) {}

    void add(ScanRow row) {
        if (!row.is(RowKind.REFUSAL)) {
            return;
        }
        String told = row.detail("check");
        String name = told.isEmpty() ? row.text(RunLogColumns.RISK_REASONS) : told;
        String key = checks.size() < MOST_CHECKS || checks.containsKey(name) ? name : Tally.OTHERS;
        Check before = checks.get(key);
        checks.put(
                key,
                new Check(
                        key,
                        row.detail("kind"),
                        before == null ? 1 : before.count() + 1,
                        row.detail("observed"),
                        row.detail("limit"),
                        row.hasTime() ? Optional.of(row.atMicros()) : Optional.empty()));
        safety += row.detail("kind").equals(SAFETY) ? 1 : 0;
        if (row.hasTime()) {
            overTime.add(row.atMicros(), 1);
        }
    }

    /** The check that refused most often first. */
    public List<Check> checks() {
        List<Check> sorted = new ArrayList<>(checks.values());
        sorted.sort(Comparator.comparingLong(Check::count).reversed().thenComparing(Check::name));
        return sorted;
    }

    /** Refusals of safety checks. */
    public long safety() {
        return safety;
    }

    public SumSeries overTime() {
        return overTime;
    }
}
