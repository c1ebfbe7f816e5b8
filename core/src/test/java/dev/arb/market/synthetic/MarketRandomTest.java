package dev.arb.market.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarketRandomTest {
    private static final int DRAWS = 200_000;

    @Test
    void itIsSplitMix64AsTheJdkHasIt() {
        MarketRandom random = new MarketRandom(987_654_321L);
        SplittableRandom jdk = new SplittableRandom(987_654_321L);
        for (int i = 0; i < 1000; i++) {
            assertThat(random.nextLong()).isEqualTo(jdk.nextLong());
        }
    }

    @Test
    void streamsAndSeedsDiffer() {
        long first = new MarketRandom(1, 0).nextLong();

        assertThat(new MarketRandom(1, 1).nextLong()).isNotEqualTo(first);
        assertThat(new MarketRandom(2, 0).nextLong()).isNotEqualTo(first);
    }

    @Test
    void gaussiansHaveMeanZeroAndDeviationOne() {
        MarketRandom random = new MarketRandom(7, 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double g = random.nextGaussian();
            sum += g;
            squares += g * g;
        }

        assertThat(sum / DRAWS).isCloseTo(0, within(0.01));
        assertThat(squares / DRAWS).isCloseTo(1, within(0.01));
    }

    @Test
    void chancesHappenAsOftenAsTheySay() {
        MarketRandom random = new MarketRandom(9, 3);
        int happened = 0;
        for (int i = 0; i < DRAWS; i++) {
            happened += random.chance(0.125) ? 1 : 0;
        }

        assertThat(happened / (double) DRAWS).isCloseTo(0.125, within(0.004));
    }
}
