package dev.arb.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.execution.ExecutionReport.Done;
import dev.arb.execution.ExecutionReport.Fill;
import dev.arb.model.Fixed;
import dev.arb.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Orders and books on one time line, driven as the runner drives them: market first, then the venue. */
class PaperLatencyProperties {
    private static final int TRIES = 1000;
    private static final int EVENTS = 20;
    private static final long END = 500;

    /** Book {@code i} shows an ask of {@code prices[i]} from {@code changeNs[i]} on; order {@code i} goes out at {@code sentNs[i]}. */
    private record TimeLine(long[] changeNs, long[] priceE8, long[] sentNs) {
        static TimeLine random(long seed) {
            Random random = new Random(seed);
            long[] prices = random.longs(EVENTS, 1, 1000)
                    .map(dollars -> dollars * Fixed.ONE)
                    .toArray();
            return new TimeLine(times(random), prices, times(random));
        }

        private static long[] times(Random random) {
            long[] times = random.longs(EVENTS, 1, 200).sorted().toArray();
            times[0] = 0;
            return times;
        }

        long priceAt(long timeNs) {
            int i = 0;
            while (i + 1 < EVENTS && changeNs[i + 1] <= timeNs) {
                i++;
            }
            return priceE8[i];
        }
    }

    private static List<ExecutionReport> drive(TimeLine line, PaperLatency latency) {
        PaperBook book = PaperBook.numbered();
        PaperVenue venue = new PaperVenue(
                1,
                List.of(PaperFixtures.BINANCE_BTC),
                symbol -> book,
                PaperFixtures.TEN_BPS,
                latency,
                Map.of(PaperFixtures.USDT, Fixed.parse("9000000")));
        List<ExecutionReport> reports = new ArrayList<>();
        for (long nowNs = 0; nowNs <= END; nowNs++) {
            for (int i = 0; i < EVENTS; i++) {
                if (line.changeNs[i] == nowNs) {
                    book.clear().askE8(line.priceE8[i], Fixed.ONE * EVENTS);
                }
            }
            for (int i = 0; i < EVENTS; i++) {
                if (line.sentNs[i] == nowNs) {
                    venue.place(PaperFixtures.order(1, i, Side.BUY, "1", "1000"), nowNs);
                }
            }
            while (venue.nextReportNs() <= nowNs) {
                venue.deliverUntil(nowNs, (index, report) -> reports.add(report));
            }
        }
        assertThat(venue.nextReportNs()).isEqualTo(Long.MAX_VALUE);
        return reports;
    }

    @Property(tries = TRIES)
    void theBookAtArrivalDecidesAndReportsFollowByTheResponseTime(
            @ForAll long seed, @ForAll @IntRange(max = 40) int requestNs, @ForAll @IntRange(max = 40) int responseNs) {
        TimeLine line = TimeLine.random(seed);
        List<ExecutionReport> expected = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            long arrivalNs = line.sentNs[i] + requestNs;
            long reportNs = arrivalNs + responseNs;
            long feeE8 = Fixed.ONE / 1000;
            expected.add(new Fill(i, reportNs, Fixed.ONE, line.priceAt(arrivalNs), feeE8, PaperFixtures.BTC));
            expected.add(new Done(i, reportNs, Fixed.ONE));
        }
        assertThat(drive(line, PaperLatency.fixed(requestNs, responseNs))).isEqualTo(expected);
    }

    @Property(tries = TRIES)
    void jitterDelaysButNeverReordersAndRepeatsWithItsSeed(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int jitterNs) {
        TimeLine line = TimeLine.random(seed);
        PaperLatency latency = new PaperLatency(10, 5, jitterNs, seed);
        List<ExecutionReport> reports = drive(line, latency);

        assertThat(reports).isEqualTo(drive(line, latency)).hasSize(2 * EVENTS);
        long lastNs = 0;
        for (int i = 0; i < reports.size(); i++) {
            ExecutionReport report = reports.get(i);
            assertThat(report.orderNo()).isEqualTo(i / 2);
            assertThat(report.timeNs()).isGreaterThanOrEqualTo(lastNs);
            assertThat(report.timeNs() - line.sentNs[i / 2]).isBetween(15L, 15L + 2L * jitterNs);
            lastNs = report.timeNs();
        }
    }

    @Property(tries = 100)
    void anotherSeedGivesOtherDelays(@ForAll long seed) {
        TimeLine line = TimeLine.random(seed);
        List<ExecutionReport> one = drive(line, new PaperLatency(10, 5, 50, seed));
        List<ExecutionReport> other = drive(line, new PaperLatency(10, 5, 50, seed + 1));
        assertThat(one).isNotEqualTo(other);
    }
}
