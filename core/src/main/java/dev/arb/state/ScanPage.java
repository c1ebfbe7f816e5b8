package dev.arb.state;

import java.util.List;
import java.util.Optional;

/**
 * Part of a scan. A page may be empty although more follow, and a key may come twice.
 *
 * @param next where to go on; empty at the end
 * @param looked about how many keys of the store were looked at for it
 */
public record ScanPage(List<String> keys, Optional<String> next, long looked) {
    /** The cursor of a first page. */
    public static final String START = "";

    public ScanPage {
        keys = List.copyOf(keys);
    }
}
