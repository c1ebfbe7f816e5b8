package dev.arb.monitor.report.page;

import dev.arb.monitor.report.page.Block.Charts;
import dev.arb.monitor.report.page.Block.Column;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Block.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as Markdown with GitHub's tables. Charts are left out; the tables hold their figures. */
public final class MarkdownWriter {
    /** How a report begins, so that one can be told from another file. */
    public static final String BEGINNING = "# Run report: ";

    private final StringBuilder out = new StringBuilder(1 << 14);

    private MarkdownWriter() {}

    /** The whole text, ended by a line break. */
    public static String write(Document document) {
        MarkdownWriter writer = new MarkdownWriter();
        writer.document(document);
        return writer.out.toString();
    }

    private void document(Document document) {
        out.append(BEGINNING).append(MarkdownText.escape(document.title())).append("\n\n");
        out.append(MarkdownText.escape(document.summary())).append("\n\n");
        out.append(MarkdownText.escape(document.origin())).append('\n');
        document.sections().forEach(this::section);
        glossary(document);
    }

    private void section(Section section) {
        out.append("\n## ").append(MarkdownText.escape(section.title())).append('\n');
        section.blocks().forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Note note ->
                out.append('\n').append(MarkdownText.escape(note.text())).append('\n');
            case Facts facts -> facts(facts.facts());
            case Table table -> table(table);
            case Charts charts -> {}
        }
    }

    private void facts(List<Fact> facts) {
        out.append("\n| figure | value | unit |\n|---|---:|---|\n");
        for (Fact fact : facts) {
            String unit = fact.term().isUnitShown() ? fact.term().unit() : "";
            row(List.of(Value.of(fact.term().label()), fact.value(), Value.of(unit)));
        }
    }

    private void table(Table table) {
        if (!table.title().isEmpty()) {
            out.append("\n### ").append(MarkdownText.escape(table.title())).append('\n');
        }
        out.append('\n');
        row(table.columns().stream().map(Column::title).map(Value::of).toList());
        out.append(table.columns().stream()
                .map(column -> column.number() ? "---:" : "---")
                .collect(Collectors.joining("|", "|", "|\n")));
        table.rows().forEach(this::row);
    }

    private void row(List<Value> values) {
        out.append(values.stream()
                .map(Value::text)
                .map(MarkdownText::escape)
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private void glossary(Document document) {
        out.append("\n## Glossary\n\n| figure | unit | what it is |\n|---|---|---|\n");
        for (Term term : document.terms()) {
            row(List.of(Value.of(term.label()), Value.of(term.unit()), Value.of(term.meaning())));
        }
    }
}
