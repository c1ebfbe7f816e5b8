package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.figure;
import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.chart.CategoryBars;
import dev.arb.monitor.report.chart.CategoryBars.Category;
import dev.arb.monitor.report.chart.Chart;
import dev.arb.monitor.report.chart.TimeBars;
import dev.arb.monitor.report.figures.DecisionFigures;
import dev.arb.monitor.report.figures.RefusalFigures;
import dev.arb.monitor.report.figures.RefusalFigures.Check;
import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.monitor.report.figures.Tally;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Charts;
import dev.arb.monitor.report.page.Block.Column;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Term;
import dev.arb.monitor.report.page.Value;
import dev.arb.runlog.RowKind;
import java.util.ArrayList;
import java.util.List;

/** What was decided and why, and what checks refused. */
final class DecisionSection {
    private static final List<Column> CHECK = List.of(
            word("Check"),
            word("Kind"),
            figure("Refusals"),
            figure("Observed, newest"),
            figure("Limit, newest"),
            word("Newest at"));

    private final RunFigures figures;
    private final DecisionFigures decisions;
    private final RefusalFigures refusals;
    private final Words words;

    DecisionSection(RunFigures figures, Words words) {
        this.figures = figures;
        this.decisions = figures.decisions();
        this.refusals = figures.refusals();
        this.words = words;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(facts()));
        blocks.add(new Charts(charts()));
        if (decisions.decisions().total() > 0) {
            blocks.add(CountTable.of("Decisions", "Decision", decisions.decisions(), words));
            blocks.add(CountTable.of("Decisions with their reason", "Decision and reason", decisions.reasons(), words));
        }
        if (decisions.skips().total() > 0) {
            blocks.add(CountTable.of("Loops skipped, by reason", "Reason", decisions.skips(), words));
        }
        if (decisions.blocks().total() > 0) {
            blocks.add(CountTable.of("Loops with a check in the way", "Check", decisions.blocks(), words));
        }
        if (!refusals.checks().isEmpty()) {
            blocks.add(new Table(
                    "Refusals by check",
                    CHECK,
                    refusals.checks().stream().map(this::row).toList()));
        }
        return new Section("decisions", "Decisions", blocks);
    }

    private List<Fact> facts() {
        boolean known = figures.span().kindsKnown();
        return List.of(
                new Fact(Term.SKIPPED, known ? words.count(decisions.skips().total()) : words.unknown()),
                new Fact(Term.REFUSALS, known ? words.count(figures.span().of(RowKind.REFUSAL)) : words.unknown()),
                new Fact(Term.SAFETY_REFUSALS, known ? words.countOfTrouble(refusals.safety()) : words.unknown()));
    }

    private List<Value> row(Check check) {
        return List.of(
                words.text(check.name()),
                words.text(check.kind()),
                words.count(check.count()),
                words.text(check.observed()),
                words.text(check.limit()),
                words.clock(check.lastAt()));
    }

    private List<Chart> charts() {
        return List.of(
                new CategoryBars(
                        "Decisions with their reason",
                        "Loops by decision and reason.",
                        categories(decisions.reasons())),
                new TimeBars(
                        "Refusals over time",
                        "Refusals of all checks in each interval.",
                        "refusals",
                        "",
                        refusals.overTime()));
    }

    private static List<Category> categories(Tally tally) {
        return tally.counts().stream()
                .map(count -> new Category(count.word(), count.count()))
                .toList();
    }
}
