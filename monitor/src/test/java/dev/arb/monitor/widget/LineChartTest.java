package dev.arb.monitor.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.model.Series;
import dev.arb.monitor.theme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A chart in whatever room there is. */
class LineChartTest {
    private static final double[] VALUES = {-3, 0, 4, 9};
    private static final Series SERIES =
            new Series(0, 40_000, 60_000, new long[] {0, 10_000, 20_000, 40_000}, VALUES, VALUES, VALUES);

    private final LineChart chart = new LineChart(
            SERIES, value -> Long.toString(Math.round(value)), time -> time / 1000 + "s", new long[0], Glyphs.UNICODE);

    @Test
    @Timeout(60)
    void itIsDrawnInEveryHeight() {
        for (int rows = 0; rows <= 40; rows++) {
            chart.draw(new Frame(60, rows).canvas());
        }
    }

    @Test
    void aSingleRowHasOneLabelAndTheLastValue() {
        Frame frame = new Frame(40, 2);
        chart.draw(frame.canvas());

        assertThat(frame.text().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line.stripTrailing()).endsWith(" 9"),
                        line -> assertThat(line).contains("0s").contains("40s"));
    }
}
