package dev.arb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateHashTest {
    private static long hash(long... values) {
        StateHash hash = new StateHash();
        for (long value : values) {
            hash.accept(value);
        }
        return hash.value();
    }

    @Test
    void theSameValuesGiveTheSameNumber() {
        assertThat(hash(1, 2, 3)).isEqualTo(hash(1, 2, 3));
    }

    @Test
    void orderAndNumberOfValuesMatter() {
        assertThat(hash(1, 2)).isNotEqualTo(hash(2, 1));
        assertThat(hash(0)).isNotEqualTo(hash());
        assertThat(hash(0, 0)).isNotEqualTo(hash(0));
        assertThat(hash(3)).isNotEqualTo(hash(1, 2));
    }

    @Test
    void everyBitOfEveryValueMatters() {
        Set<Long> seen = new HashSet<>();
        seen.add(hash(7, 11, 13));
        for (int bit = 0; bit < 64; bit++) {
            long flip = 1L << bit;
            seen.add(hash(7 ^ flip, 11, 13));
            seen.add(hash(7, 11 ^ flip, 13));
            seen.add(hash(7, 11, 13 ^ flip));
        }
        assertThat(seen).hasSize(1 + 3 * 64);
    }
}
