package dev.arb.market.binance;

import dev.arb.market.JsonScanner;
import dev.arb.market.MalformedFrameException;
import java.nio.charset.StandardCharsets;

/** Reads the answer of {@code GET /api/v3/time}. */
final class ServerTimeReader {
    private static final byte[] SERVER_TIME = "serverTime".getBytes(StandardCharsets.UTF_8);
    /** The year 2262; what is later does not fit in nanoseconds. */
    private static final long MAX_MS = 9_223_372_036_854L;

    /** Epoch milliseconds, or −1 when the body tells no time. */
    long read(byte[] body) {
        JsonScanner json = new JsonScanner();
        json.reset(body, 0, body.length);
        try {
            json.expect('{');
            do {
                json.name();
                if (json.tokenIs(SERVER_TIME)) {
                    long ms = json.integer();
                    return ms <= MAX_MS ? ms : -1;
                }
                json.skipValue();
            } while (json.accept(','));
        } catch (MalformedFrameException e) {
            return -1;
        }
        return -1;
    }
}
