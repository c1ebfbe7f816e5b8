package dev.arb.market.net;

/**
 * Tells a quiet connection from a dead one: after some silence it asks for a ping, and again, until there is a sign of
 * life; a silence beyond the limit is death. One thread.
 */
final class SilenceWatch {
    /** A connection that was silent for so long is pinged. */
    static final long PING_AFTER_NS = 700_000_000L;
    /** Not more often than this: venues count pings among the messages they limit. */
    static final long PING_EVERY_NS = 1_000_000_000L;

    /** What to do now. */
    enum Action {
        NOTHING,
        PING,
        GIVE_UP
    }

    private final long pingAfterNs;
    private final long pingEveryNs;
    private final long limitNs;
    private long pingedNs = Long.MIN_VALUE;

    /** @param limitNs longest silence of a living connection; one too short for this pace is pinged sooner */
    SilenceWatch(long limitNs) {
        this.limitNs = limitNs;
        this.pingAfterNs = Math.min(PING_AFTER_NS, limitNs / 3);
        this.pingEveryNs = Math.min(PING_EVERY_NS, limitNs / 3);
    }

    /** @param proofNs the last sign of life, or when the connection was opened */
    Action judge(long proofNs, long nowNs) {
        if (nowNs - proofNs > limitNs) {
            return Action.GIVE_UP;
        }
        boolean mayPing = pingedNs == Long.MIN_VALUE || nowNs - pingedNs >= pingEveryNs;
        if (nowNs - proofNs < pingAfterNs || !mayPing) {
            return Action.NOTHING;
        }
        pingedNs = nowNs;
        return Action.PING;
    }
}
