package dev.arb.portfolio;

/** Mid prices at which holdings are valued. All E8; the engine's books behind it. */
public interface Marks {
    /** Mid of a symbol on a venue, in KRW: a USDT mid is translated at the mid of KRW-USDT. */
    long midKrwE8(int venue, int symbol);

    /** Mid of KRW-USDT: KRW for one USDT. */
    long krwPerUsdtE8();
}
