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
    static Reader depth(LadderBook book) {
        DecimalScanner numbers = new DecimalScanner();
        return frame -> {
            int at = 0;
            for (int side = BIDS; side <= ASKS; side++) {
                at = after(frame, at, side == BIDS ? (byte) 'b' : (byte) 'a');
                while (frame[at] == '[' || frame[at] == ',') {
                    long price = numbers.readE8(frame, at + (frame[at] == ',' ? 3 : 2), frame.length);
                    long size = numbers.readE8(frame, numbers.end() + 3, frame.length);
                    set(book, side, price, size);
                    at = numbers.end() + 2;
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
        DecimalScanner numbers = new DecimalScanner();
        return frame -> {
            long sum = 0;
            int at = frame.length;
            for (int i = 0; i < 4; i++) {
                int end = before(frame, at);
                int begin = before(frame, end);
                sum += numbers.parseE8(frame, begin + 1, end);
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

    /** Numbers behind {@code "orderbook_units":[}: ask price, bid price, ask size, bid size, again and again. */
    static Reader upbit() {
        LadderBook book = new LadderBook(64);
        DecimalScanner numbers = new DecimalScanner();
        long[] units = new long[4 * 64];
        return frame -> {
            int at = 0;
            while (frame[at] != '[') {
                at++;
            }
            int count = 0;
            while (frame[at] != ']') {
                while (frame[at] != ':') {
                    at++;
                }
                units[count++] = numbers.readE8(frame, at + 1, frame.length);
                at = numbers.end();
                at += frame[at] == '}' ? 1 : 0;
            }
            fill(book, units, count);
            return book.bidPriceE8(0);
        };
    }

    /** The worst level first, so that the ladder only appends. */
    private static void fill(LadderBook book, long[] units, int count) {
        book.clear();
        for (int i = count - 4; i >= 0; i -= 4) {
            book.setAsk(units[i], units[i + 2]);
            book.setBid(units[i + 1], units[i + 3]);
        }
    }
}
