package dev.arb.fx;

/**
 * What a source said the official rate is: for display, never for a decision. A dollar is not a USDT.
 *
 * @param krwPerUsdE8 KRW for one USD
 * @param source where it comes from, as people are told
 * @param receivedNs when it arrived, on the engine's clock
 * @param maxAgeNs older than this it says nothing of now
 */
public record OfficialQuote(long krwPerUsdE8, String source, long receivedNs, long maxAgeNs) {
    public OfficialQuote {
        if (krwPerUsdE8 <= 0) {
            throw new IllegalArgumentException("KRW per USD was " + krwPerUsdE8 + " (E8), it must be positive");
        }
    }

    public long ageNs(long nowNs) {
        return Math.max(0, nowNs - receivedNs);
    }

    public boolean isFresh(long nowNs) {
        return ageNs(nowNs) <= maxAgeNs;
    }
}
