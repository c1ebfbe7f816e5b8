package dev.arb.runlog;

import java.io.IOException;

/** Goes forward over rows. */
interface RowWalk {

    /**
     * Goes to the next row; before the first call it stands before the first.
     *
     * @return whether there is one
     */
    boolean next() throws IOException;

    /** @return the row on which it stands, valid until the next step */
    RowView row();
}
