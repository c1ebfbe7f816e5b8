package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.figure;
import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.page.Block.Column;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Value;
import dev.arb.monitor.report.series.Distribution;
import java.util.ArrayList;
import java.util.List;

/** Distributions as rows: count, mean, extremes and quantiles. */
final class DistributionTable {
    private static final double[] QUANTILES = {0.05, 0.5, 0.95, 0.99};
    private static final List<Column> COLUMNS = List.of(
            word("Figure"),
            figure("Count"),
            figure("Mean"),
            figure("Min"),
            figure("p5"),
            figure("p50"),
            figure("p95"),
            figure("p99"),
            figure("Max"));

    private DistributionTable() {}

    /** A figure with its unit, and how many decimals matter. */
    record Line(String name, Distribution distribution, int decimals) {}

    static Table of(String title, Words words, List<Line> lines) {
        return new Table(
                title, COLUMNS, lines.stream().map(line -> row(line, words)).toList());
    }

    private static List<Value> row(Line line, Words words) {
        Distribution values = line.distribution();
        List<Value> row = new ArrayList<>();
        row.add(Value.of(line.name()));
        row.add(words.count(values.count()));
        row.add(words.number(values.mean(), line.decimals()));
        row.add(words.number(values.min(), line.decimals()));
        for (double share : QUANTILES) {
            row.add(words.number(values.quantile(share), line.decimals()));
        }
        row.add(words.number(values.max(), line.decimals()));
        return row;
    }
}
