package dev.arb.state;

import java.time.LocalDate;

/**
 * Counts trades of the namespace, in all and since midnight KST of the wall clock. It never reads the store, so it
 * may be used on the engine's thread, and also when the store cannot be reached at the start. For one thread.
 */
public final class TradesToday {
    private final StateWriter writer;
    private LocalDate date;

    /** Begins the day of {@code nowNs}: a count of an earlier date is set to 0. @param nowNs wall clock, epoch ns */
    public TradesToday(StateWriter writer, long nowNs) {
        this.writer = writer;
        this.date = kstDate(nowNs);
        writer.beginTradesToday(date);
    }

    /** A position was opened. @param nowNs wall clock, epoch ns */
    public void opened(long nowNs) {
        roll(nowNs);
        writer.incrementStat(Stat.TRADES_TOTAL, 1);
        writer.incrementStat(Stat.TRADES_TODAY, 1);
    }

    /** Sets the day's count to 0 when midnight has passed; cheap, to be called now and then. */
    public void roll(long nowNs) {
        LocalDate today = kstDate(nowNs);
        if (today.isAfter(date)) {
            date = today;
            writer.resetTradesToday(today);
        }
    }

    /** The date in Korea. @param epochNs wall clock */
    public static LocalDate kstDate(long epochNs) {
        return LocalDate.ofInstant(StateTimes.instant(epochNs), StateTimes.KST);
    }
}
