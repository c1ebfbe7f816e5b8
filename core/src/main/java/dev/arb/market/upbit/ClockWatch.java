package dev.arb.market.upbit;

import dev.arb.market.net.RestReply;
import dev.arb.time.Worker;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks for something small now and then while books are pushed, because the exchange tells its time only in the headers
 * of answers.
 */
final class ClockWatch {
    private static final long EVERY_NS = TimeUnit.MINUTES.toNanos(1);
    private static final long AGAIN_NS = TimeUnit.SECONDS.toNanos(10);

    private ClockWatch() {}

    static Worker of(UpbitParts parts, List<String> markets) {
        List<String> market = markets.subList(0, 1);
        return new Worker(
                "upbit-clock", () -> parts.rest().books(market) instanceof RestReply.Answer ? EVERY_NS : AGAIN_NS);
    }
}
