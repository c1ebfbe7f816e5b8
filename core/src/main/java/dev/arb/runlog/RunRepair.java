package dev.arb.runlog;

import java.util.List;

/**
 * What putting a run in order did.
 *
 * @param rows rows that {@code events.parquet} holds now
 * @param rowsFromJournal how many of them had been in the journal only
 * @param problems what could not be saved, one sentence each; empty when everything was
 */
public record RunRepair(long rows, long rowsFromJournal, List<String> problems) {
    /** Copies the list. */
    public RunRepair {
        problems = List.copyOf(problems);
    }
}
