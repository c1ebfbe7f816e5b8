package dev.arb.monitor.report.page;

import dev.arb.monitor.report.chart.Chart;
import java.util.List;

/** A part of a section. */
public sealed interface Block {

    /** A sentence or two. */
    record Note(String text) implements Block {}

    /** Figures by name, each explained in the glossary. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A figure and what it means. */
    record Fact(Term term, Value value) {}

    /**
     * Rows under headings.
     *
     * @param title what the rows are; empty when the section's title says it
     * @param columns headings
     * @param rows as many values in each as there are columns
     */
    record Table(String title, List<Column> columns, List<List<Value>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Value> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "a row has " + row.size() + " values for " + columns.size() + " columns: " + row);
                }
            }
        }
    }

    /** A heading; figures stand to the right, words to the left. */
    record Column(String title, boolean number) {
        public static Column word(String title) {
            return new Column(title, false);
        }

        public static Column figure(String title) {
            return new Column(title, true);
        }
    }

    /** Pictures side by side where there is room. Markdown leaves them out: the tables hold the figures. */
    record Charts(List<Chart> charts) implements Block {
        public Charts {
            charts = charts.stream().filter(chart -> !chart.isEmpty()).toList();
        }
    }
}
