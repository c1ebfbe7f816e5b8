package dev.arb.runlog;

/** Something that must hold for the rows of a run, seen one after the other. Memory does not grow with the rows. */
interface RowCheck {

    /** @param number of the row in the file, from 0 */
    void add(long number, RowView row);

    /** @return what was found, after the last row */
    VerifiedCheck result();
}
