package dev.arb.engine;

/** Open, high, low and close of a mid price since the last loop; a bar without updates repeats the last close. E8. */
public final class MidBar {
    private long openE8;
    private long highE8;
    private long lowE8;
    private long closeE8;

    void onMid(long midE8) {
        if (openE8 == 0) {
            startAt(midE8);
        }
        highE8 = Math.max(highE8, midE8);
        lowE8 = Math.min(lowE8, midE8);
        closeE8 = midE8;
    }

    /** Ends the bar; the next one opens at its close. */
    void roll() {
        startAt(closeE8);
    }

    private void startAt(long priceE8) {
        openE8 = priceE8;
        highE8 = priceE8;
        lowE8 = priceE8;
        closeE8 = priceE8;
    }

    /** 0 before the first price. */
    public long openE8() {
        return openE8;
    }

    public long highE8() {
        return highE8;
    }

    public long lowE8() {
        return lowE8;
    }

    public long closeE8() {
        return closeE8;
    }
}
