package dev.arb.monitor.plain;

import dev.arb.monitor.plain.TextTable.Cell;
import dev.arb.monitor.plain.TextTable.Column;
import dev.arb.monitor.plain.TextTable.Side;
import dev.arb.state.tuning.TuningWorker;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The workers of a tuning session, those that are gone first; no more of them than a person would read. */
final class TuningWorkersTable {
    private static final int MOST = 50;

    private static final List<Column> COLUMNS = List.of(
            new Column("WORKER", Side.LEFT),
            new Column("STATE", Side.LEFT),
            new Column("TRIALS", Side.RIGHT),
            new Column("LAST_SEEN", Side.LEFT));

    private TuningWorkersTable() {}

    static String render(List<TuningWorker> workers, Paint paint) {
        TextTable table = new TextTable(COLUMNS);
        workers.stream()
                .sorted(Comparator.comparing(TuningWorkersTable::urgency).thenComparing(TuningWorker::id))
                .limit(MOST)
                .forEach(worker -> table.add(row(worker, paint)));
        int more = workers.size() - MOST;
        return table.render() + (more > 0 ? "and " + Figures.count(more) + " more; -o json has all\n" : "");
    }

    private static int urgency(TuningWorker worker) {
        return worker.isGone() ? 0 : worker.left() ? 2 : 1;
    }

    private static List<Cell> row(TuningWorker worker, Paint paint) {
        return List.of(
                Cell.of(worker.id()),
                new Cell(worker.state(), worker.isGone() ? paint::bad : paint::good),
                Cell.of(Figures.count(worker.trials())),
                Cell.of(worker.ageSeconds().map(Figures::ago).orElse(paint.unknown())
                        + (worker.lastSeen().isPresent()
                                ? ", "
                                        + Figures.time(
                                                Optional.of(worker.lastSeen().get()), paint)
                                : "")));
    }
}
