package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.figure;
import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.figures.Tally;
import dev.arb.monitor.report.page.Block.Table;
import java.util.List;

/** Counts by word, with their share. */
final class CountTable {
    private static final int MOST = 40;

    private CountTable() {}

    static Table of(String title, String heading, Tally tally, Words words) {
        return new Table(
                title,
                List.of(word(heading), figure("Count"), figure("Share")),
                tally.counts().stream()
                        .limit(MOST)
                        .map(count -> List.of(
                                words.text(count.word()),
                                words.count(count.count()),
                                words.percent(count.count(), tally.total())))
                        .toList());
    }
}
