package dev.arb.state;

import java.math.BigDecimal;

/** A change of a counter with its number in a journal; numbers of a journal grow. */
public sealed interface CounterEntry {
    /** Numbers stay below this, so that a program that computes in doubles can compare them. */
    long MOST = 1L << 53;

    long seq();

    /** The number after this change. */
    BigDecimal after(BigDecimal value);

    /** Adds to the counter, to 0 where there is none. */
    record Add(long seq, BigDecimal by) implements CounterEntry {
        public Add {
            check(seq);
        }

        @Override
        public BigDecimal after(BigDecimal value) {
            return value.add(by);
        }
    }

    /** Sets the counter, whatever it was. */
    record Set(long seq, BigDecimal to) implements CounterEntry {
        public Set {
            check(seq);
        }

        @Override
        public BigDecimal after(BigDecimal value) {
            return to;
        }
    }

    private static void check(long seq) {
        if (seq < 1 || seq >= MOST) {
            throw new IllegalArgumentException("number of an entry was " + seq + ", it must be 1 to " + (MOST - 1));
        }
    }
}
