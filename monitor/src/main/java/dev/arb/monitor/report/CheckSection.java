package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.figure;
import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Value;
import dev.arb.monitor.report.page.Value.Tone;
import java.util.List;
import java.util.Optional;

/** Whether what the rows add up to is what the run said of itself at its end. */
final class CheckSection {
    private final RunReport report;
    private final Words words;

    CheckSection(RunReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    Section section() {
        return new Section("check", "Rows against totals", List.of(block()));
    }

    private Block block() {
        List<TotalsCheck> checks = TotalsCheck.of(report);
        if (checks.isEmpty()) {
            return new Note(
                    "meta.json has no totals to compare with: a run writes them when it ends, and other programs may not.");
        }
        return new Table(
                "",
                List.of(word("Total"), figure("From the rows"), figure("In meta.json"), word("Verdict")),
                checks.stream().map(this::row).toList());
    }

    private List<Value> row(TotalsCheck check) {
        return List.of(
                Value.of(check.name()),
                words.exact(check.fromRows()),
                words.exact(Optional.of(check.inMeta())),
                check.agrees() ? new Value("same", Tone.GOOD) : new Value("differs", Tone.BAD));
    }
}
