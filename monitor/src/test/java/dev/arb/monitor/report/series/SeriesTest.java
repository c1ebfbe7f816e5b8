package dev.arb.monitor.report.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void aSeriesWithoutAKnownValueIsEmpty() {
        Series series = new Series();
        series.add(1, Double.NaN);

        assertThat(series.isEmpty()).isTrue();
        assertThat(series.lines()).isEmpty();
        assertThat(series.min()).isNaN();
    }

    @Test
    void timesOfABrokenFileDoNotBreakIt() {
        Series series = new Series();
        series.add(1000, 1);
        series.add(5, 2);
        series.add(Long.MAX_VALUE, 3);
        series.add(Long.MIN_VALUE + 1, 4);

        assertThat(series.min()).isEqualTo(1);
        assertThat(series.max()).isEqualTo(4);
        assertThat(series.lines()).hasSize(1);
    }
}
