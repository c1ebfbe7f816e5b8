package dev.arb.monitor.report;

import dev.arb.monitor.report.page.Document;
import dev.arb.monitor.report.page.HtmlWriter;
import dev.arb.monitor.report.page.MarkdownWriter;
import java.util.Locale;
import java.util.function.Function;

/** How a report is written. */
public enum ReportFormat {
    /** Markdown with tables. */
    MD(MarkdownWriter.BEGINNING, MarkdownWriter::write),
    /** HTML with charts, in one file. */
    HTML(HtmlWriter.BEGINNING, HtmlWriter::write);

    private final String beginning;
    private final Function<Document, String> writer;

    ReportFormat(String beginning, Function<Document, String> writer) {
        this.beginning = beginning;
        this.writer = writer;
    }

    /** The whole report as text. */
    public String write(Document document) {
        return writer.apply(document);
    }

    /** The name of the report's file: {@code report.md} or {@code report.html}. */
    public String fileName() {
        return "report." + this;
    }

    /** How every report in this format begins. */
    String beginning() {
        return beginning;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
