package dev.arb.market.recording;

import java.io.IOException;

/** Told by the recorder's thread how the disk fares; each change once. */
public interface RecorderListener {
    /** Nobody wants to know. */
    RecorderListener NONE = new RecorderListener() {
        @Override
        public void failing(IOException reason) {}

        @Override
        public void working() {}
    };

    /** The disk refuses; it is tried again, and frames wait in bounded memory. */
    void failing(IOException reason);

    /** The disk takes frames again. */
    void working();
}
