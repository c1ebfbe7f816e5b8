package dev.arb.market.upbit;

import dev.arb.market.JsonScanner;
import java.util.Arrays;

/**
 * Reads names of fields. An exchange writes objects of a kind in one order, so a name is first taken for the one that
 * stood in this place of the last object, and looked up only when it is another. One thread at a time.
 */
final class UpbitFieldReader {
    /** Fields of an object whose names are expected; a power of two. */
    private static final int PLACES = 16;

    private static final UpbitField.Name[] NAMES = UpbitField.names();

    private final UpbitField.Name[] expected = new UpbitField.Name[PLACES];
    private int place;

    UpbitFieldReader() {
        Arrays.fill(expected, NAMES[0]);
    }

    /** An object begins. */
    void begin() {
        place = 0;
    }

    /** Reads the next name of the object and its colon. */
    UpbitField next(JsonScanner json) {
        int i = place++ & (PLACES - 1);
        UpbitField.Name guess = expected[i];
        if (json.accept(guess.quoted())) {
            return guess.field();
        }
        json.name();
        for (UpbitField.Name name : NAMES) {
            if (json.tokenIs(name.bare())) {
                expected[i] = name;
                return name.field();
            }
        }
        return UpbitField.OTHER;
    }
}
