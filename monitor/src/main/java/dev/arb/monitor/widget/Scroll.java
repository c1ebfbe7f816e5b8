package dev.arb.monitor.widget;

/**
 * Where one is in a list.
 *
 * @param first the first row that is shown
 * @param selected the chosen row
 */
public record Scroll(int first, int selected) {
    public static final Scroll TOP = new Scroll(0, 0);

    public Scroll {
        first = Math.max(0, first);
        selected = Math.max(0, selected);
    }

    /** One further, or back; kept within the list, the chosen row in sight. */
    public Scroll move(long by, int count, int visible) {
        long target = Math.max(0, Math.min(selected + by, Math.max(0, count - 1)));
        return new Scroll(first, (int) target).within(count, visible);
    }

    /** The same place in a list of this length with so many rows in sight. */
    public Scroll within(int count, int visible) {
        int chosen = Math.max(0, Math.min(selected, count - 1));
        int rows = Math.max(1, visible);
        int last = Math.max(0, count - rows);
        int start = Math.max(0, Math.min(first, last));
        if (chosen < start) {
            start = chosen;
        } else if (chosen >= start + rows) {
            start = chosen - rows + 1;
        }
        return new Scroll(start, chosen);
    }
}
