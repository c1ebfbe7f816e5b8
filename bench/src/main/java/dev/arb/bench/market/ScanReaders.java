package dev.arb.bench.market;

import dev.arb.market.DecimalScanner;
import dev.arb.market.LadderBook;

/**
 * The least that can be done: numbers are taken from where the exchange is known to write them, nothing is checked, and
 * a frame of another shape would be misread. What parsing could cost at best.
 */
final class ScanReaders {
    private static final int BIDS = 0;
    private static final int ASKS = 1;

    private ScanReaders() {}

    /** Strings inside of the arrays {@code b} and {@code a}, in pairs. */
    static Reader depth() {
        LadderBook book = new LadderBook();
        return frame -> {
            int at = 0;
            for (int side = BIDS; side <= ASKS; side++) {
                at = after(frame, at, side == BIDS ? (byte) 'b' : (byte) 'a');
                while (frame[at] == '[' || frame[at] == ',') {
                    int price = at + (frame[at] == ',' ? 3 : 2);
                    int priceEnd = quote(frame, price);
                    int size = priceEnd + 3;
                    int sizeEnd = quote(frame, size);
                    set(
                            book,
                            side,
                            DecimalScanner.parseE8(frame, price, priceEnd),
                            DecimalScanner.parseE8(frame, size, sizeEnd));
                    at = sizeEnd + 2;
                }
            }
            return book.bidCount();
        };
    }

    private static void set(LadderBook book, int side, long priceE8, long sizeE8) {
        if (side == BIDS) {
            book.setBid(priceE8, sizeE8);
        } else {
            book.setAsk(priceE8, sizeE8);
        }
    }

    /** Behind {@code "x":[}. */
    private static int after(byte[] frame, int from, byte name) {
        int at = from;
        while (frame[at] != '"' || frame[at + 1] != name || frame[at + 2] != '"' || frame[at + 4] != '[') {
            at++;
        }
        return at + 5;
    }

    static Reader ticker() {
        return frame -> {
            long sum = 0;
            int at = frame.length;
            for (int i = 0; i < 4; i++) {
                int end = before(frame, at);
                int begin = before(frame, end);
                sum += DecimalScanner.parseE8(frame, begin + 1, end);
                at = before(frame, before(frame, begin));
            }
            return sum;
        };
    }

    private static int before(byte[] frame, int from) {
        int at = from - 1;
        while (frame[at] != '"') {
            at--;
        }
        return at;
    }

    private static int quote(byte[] frame, int from) {
        int at = from;
        while (frame[at] != '"') {
            at++;
        }
        return at;
    }

    /** Numbers behind {@code "orderbook_units":[}: ask price, bid price, ask size, bid size, again and again. */
    static Reader upbit() {
        LadderBook book = new LadderBook(64);
        long[] unit = new long[4];
        return frame -> {
            book.clear();
            int at = 0;
            while (frame[at] != '[') {
                at++;
            }
            while (frame[at] != ']') {
                for (int i = 0; i < unit.length; i++) {
                    while (frame[at] != ':') {
                        at++;
                    }
                    int begin = ++at;
                    while (frame[at] != ',' && frame[at] != '}') {
                        at++;
                    }
                    unit[i] = DecimalScanner.parseE8(frame, begin, at);
                }
                book.setAsk(unit[0], unit[2]);
                book.setBid(unit[1], unit[3]);
                at++;
            }
            return book.bidPriceE8(0);
        };
    }
}
