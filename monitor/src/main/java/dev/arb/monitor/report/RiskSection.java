package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.figures.EventFigures;
import dev.arb.monitor.report.figures.EventFigures.Event;
import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Column;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Term;
import dev.arb.monitor.report.page.Value;
import java.util.ArrayList;
import java.util.List;

/** Alerts and changes of the trading state. */
final class RiskSection {
    private static final List<Column> EVENT = List.of(word("Time"), word("What"), word("Subject"), word("Message"));

    private final EventFigures events;
    private final Words words;
    private final boolean known;

    RiskSection(RunFigures figures, Words words) {
        this.events = figures.events();
        this.words = words;
        this.known = figures.span().kindsKnown();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(List.of(
                new Fact(Term.ALERTS, trouble(events.alerts().total())),
                new Fact(Term.ALERTS_CRITICAL, trouble(critical())),
                new Fact(Term.ROWS_DROPPED, trouble(events.rowsDropped())))));
        if (!events.newest().isEmpty()) {
            String title = "The newest " + events.newest().size() + " of "
                    + words.count(events.count()).text() + " events";
            blocks.add(new Table(
                    title, EVENT, events.newest().stream().map(this::row).toList()));
        } else if (known) {
            blocks.add(new Note("Nothing was raised, and trading was never restricted."));
        }
        return new Section("risk", "Risk and alerts", blocks);
    }

    private long critical() {
        return events.alerts().counts().stream()
                .filter(count -> count.word().equalsIgnoreCase("critical"))
                .mapToLong(count -> count.count())
                .sum();
    }

    private Value trouble(long count) {
        return known ? words.countOfTrouble(count) : words.unknown();
    }

    private List<Value> row(Event event) {
        return List.of(
                words.clock(event.at()),
                words.text(event.what()),
                words.text(event.subject()),
                words.text(event.message()));
    }
}
