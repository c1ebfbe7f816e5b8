package dev.arb.monitor.report.page;

import dev.arb.monitor.report.markup.Markup;
import dev.arb.monitor.report.page.Block.Charts;
import dev.arb.monitor.report.page.Block.Column;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Value.Tone;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. Its security
 * policy allows the one style sheet by its hash and nothing more. The file is well-formed XML too.
 */
public final class HtmlWriter {
    /** How a report begins, so that one can be told from another file. */
    public static final String BEGINNING = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\" />\n"
            + "<meta name=\"generator\" content=\"arb report-run\" />";

    /** Letters from which on a fact takes the place of two. */
    private static final int LONG = 21;

    /** Letters from which on a cell of a table is broken into lines. */
    private static final int SENTENCE = 40;

    private final Markup html = new Markup();

    private HtmlWriter() {}

    /** The whole file. */
    public static String write(Document document) {
        HtmlWriter writer = new HtmlWriter();
        writer.document(document);
        return "<!DOCTYPE html>\n" + writer.html + "\n";
    }

    private void document(Document document) {
        html.open("html", "lang", "en");
        head(document);
        html.open("body").line();
        html.open("header").element("h1", document.title()).element("p", document.summary());
        html.element("p", document.origin(), "class", "origin");
        contents(document);
        html.close().line().open("main").line();
        document.sections().forEach(this::section);
        glossary(document);
        html.close().close().close();
    }

    private void head(Document document) {
        html.open("head").leaf("meta", "charset", "utf-8").line();
        html.leaf("meta", "name", "generator", "content", "arb report-run").line();
        html.leaf("meta", "http-equiv", "Content-Security-Policy", "content", StyleSheet.POLICY)
                .line();
        html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.leaf("meta", "name", "color-scheme", "content", "light dark").line();
        html.leaf("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", "Run report: " + document.title()).line();
        html.rawElement("style", StyleSheet.TEXT).close().line();
    }

    private void contents(Document document) {
        html.open("nav", "aria-label", "Sections");
        for (Section section : document.sections()) {
            html.element("a", section.title(), "href", "#" + section.id());
        }
        html.element("a", "Glossary", "href", "#glossary").close();
    }

    private void section(Section section) {
        html.open("section", "id", section.id()).element("h2", section.title()).line();
        section.blocks().forEach(this::block);
        html.close().line();
    }

    private void block(Block block) {
        switch (block) {
            case Note note -> html.element("p", note.text()).line();
            case Facts facts -> facts(facts.facts());
            case Table table -> table(table);
            case Charts charts -> charts(charts);
        }
    }

    private void facts(List<Fact> facts) {
        html.open("dl", "class", "facts");
        for (Fact fact : facts) {
            Value value = fact.value();
            html.open("div", "class", value.text().length() > LONG ? "wide" : "narrow")
                    .open("dt");
            html.element("a", fact.term().label(), "href", "#" + anchor(fact.term()), "title", explained(fact.term()));
            html.close().open("dd", tone(value.tone(), "figure")).text(value.text());
            unit(fact.term());
            html.close().close();
        }
        html.close().line();
    }

    private void unit(Term term) {
        if (term.isUnitShown()) {
            html.text(" ").element("small", term.unit());
        }
    }

    private static String explained(Term term) {
        return term.unit().isEmpty() ? term.meaning() : term.meaning() + " (" + term.unit() + ")";
    }

    private void table(Table table) {
        if (!table.title().isEmpty()) {
            html.element("h3", table.title());
        }
        html.open("div", "class", "scroll", "tabindex", "0")
                .open("table")
                .open("thead")
                .open("tr");
        for (Column column : table.columns()) {
            html.element("th", column.title(), "scope", "col", "class", column.number() ? "figure" : "word");
        }
        html.close().close().open("tbody").line();
        for (List<Value> row : table.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                Value value = row.get(i);
                html.element(
                        "td",
                        value.text(),
                        tone(value.tone(), cell(table.columns().get(i), value)));
            }
            html.close().line();
        }
        html.close().close().close().line();
    }

    /** A short word is kept in one line, so that names and times stay whole. */
    private static String cell(Column column, Value value) {
        if (column.number()) {
            return "figure";
        }
        return value.text().length() > SENTENCE ? "word sentence" : "word";
    }

    private static String[] tone(Tone tone, String style) {
        return new String[] {
            "class", tone == Tone.PLAIN ? style : style + " " + tone.name().toLowerCase(Locale.ROOT)
        };
    }

    private void charts(Charts charts) {
        if (charts.charts().isEmpty()) {
            return;
        }
        html.open("div", "class", "charts").line();
        charts.charts().forEach(chart -> {
            html.open("figure").element("h3", chart.title());
            chart.write(html);
            html.element("figcaption", chart.description()).close().line();
        });
        html.close().line();
    }

    private void glossary(Document document) {
        html.open("section", "id", "glossary")
                .element("h2", "Glossary")
                .open("dl", "class", "glossary")
                .line();
        for (Term term : document.terms()) {
            html.open("div", "id", anchor(term)).open("dt").text(term.label());
            if (!term.unit().isEmpty()) {
                html.text(" ").element("small", term.unit());
            }
            html.close().element("dd", term.meaning()).close().line();
        }
        html.close().close().line();
    }

    private static String anchor(Term term) {
        return "t-" + term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
