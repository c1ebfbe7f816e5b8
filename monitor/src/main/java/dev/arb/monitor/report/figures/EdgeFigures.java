package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.series.Distribution;
import dev.arb.monitor.report.series.Series;
import dev.arb.runlog.RowKind;
import dev.arb.runlog.RunLogColumns;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The edge of both directions, before and after costs. */
public final class EdgeFigures {
    private static final double BPS_UNIT = 0.001;
    private static final int MOST_SYMBOLS = 1000;

    private final Distribution aToB = new Distribution(BPS_UNIT);
    private final Distribution bToA = new Distribution(BPS_UNIT);
    private final Distribution net = new Distribution(BPS_UNIT);
    private final Series aToBSeries = new Series();
    private final Series bToASeries = new Series();
    private final Series netSeries = new Series();
    private final Map<String, Standing> standing = new HashMap<>();
    private String drawnSymbol = "";
    private double micros;
    private double microsAToB;
    private double microsBToA;

    /** The signal of a symbol since a time. */
    private record Standing(long atMicros, long signal) {}

    void add(ScanRow row) {
        if (!row.is(RowKind.LOOP)) {
            return;
        }
        double ab = row.real(RunLogColumns.EDGE_AB_BPS);
        double ba = row.real(RunLogColumns.EDGE_BA_BPS);
        double best = row.real(RunLogColumns.NET_EDGE_BPS);
        aToB.add(ab);
        bToA.add(ba);
        net.add(best);
        if (row.hasTime()) {
            if (aToBSeries.isEmpty() && !Double.isNaN(ab)) {
                drawnSymbol = row.symbol();
            }
            if (row.symbol().equals(drawnSymbol)) {
                aToBSeries.add(row.atMicros(), ab);
                bToASeries.add(row.atMicros(), ba);
                netSeries.add(row.atMicros(), best);
            }
            signal(row);
        }
    }

    private void signal(ScanRow row) {
        Standing before = standing.get(row.symbol());
        if (before != null && row.atMicros() > before.atMicros()) {
            double passed = row.atMicros() - before.atMicros();
            micros += passed;
            microsAToB += before.signal() > 0 ? passed : 0;
            microsBToA += before.signal() < 0 ? passed : 0;
        }
        if (before != null || standing.size() < MOST_SYMBOLS) {
            standing.put(
                    row.symbol(),
                    new Standing(row.atMicros(), row.whole(RunLogColumns.SIGNAL).orElse(0)));
        }
    }

    /** Gross edge of buying on A and selling on B. */
    public Distribution aToB() {
        return aToB;
    }

    /** Gross edge of buying on B and selling on A. */
    public Distribution bToA() {
        return bToA;
    }

    /** The larger of both after all costs. */
    public Distribution net() {
        return net;
    }

    /** Share of time in which buying on A met the hurdles. */
    public OptionalDouble shareAToB() {
        return share(microsAToB);
    }

    /** Share of time in which buying on B met the hurdles. */
    public OptionalDouble shareBToA() {
        return share(microsBToA);
    }

    private OptionalDouble share(double part) {
        return micros > 0 ? OptionalDouble.of(part / micros) : OptionalDouble.empty();
    }

    /** The symbol of the three series: the first one whose edge was known. */
    public String drawnSymbol() {
        return drawnSymbol;
    }

    public Series aToBSeries() {
        return aToBSeries;
    }

    public Series bToASeries() {
        return bToASeries;
    }

    public Series netSeries() {
        return netSeries;
    }
}
