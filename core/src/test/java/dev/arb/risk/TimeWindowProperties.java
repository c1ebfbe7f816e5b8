package dev.arb.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The ring against a list that forgets nothing and is searched each time. */
class TimeWindowProperties {
    private record Entry(long timeNs, long amount) {}

    @Property(tries = 500)
    void countAndSumAreThoseOfTheEntriesWithinTheSpan(
            @ForAll @IntRange(min = 1, max = 200) int span,
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 30) Integer> gaps) {
        TimeWindow window = new TimeWindow(span);
        List<Entry> all = new ArrayList<>();
        long now = 1_000;
        for (int gap : gaps) {
            now += gap;
            window.add(now, gap * 7L - 50);
            all.add(new Entry(now, gap * 7L - 50));
            check(window, all, now, span);
            check(window, all, now + gap / 2, span);
            now += gap / 2;
        }
        check(window, all, now + span, span);
    }

    private static void check(TimeWindow window, List<Entry> all, long now, long span) {
        List<Entry> within =
                all.stream().filter(entry -> now - entry.timeNs < span).toList();
        assertThat(window.count(now)).isEqualTo(within.size());
        assertThat(window.sum(now))
                .isEqualTo(within.stream().mapToLong(Entry::amount).sum());
    }

    @Property(tries = 50)
    void aClearedWindowStartsAnew(@ForAll @IntRange(min = 0, max = 60) int entries) {
        TimeWindow window = new TimeWindow(1_000);
        for (int i = 0; i < entries; i++) {
            window.add(i, 5);
        }
        window.clear();
        window.add(entries, 3);

        assertThat(window.count(entries)).isEqualTo(1);
        assertThat(window.sum(entries)).isEqualTo(3);
    }
}
