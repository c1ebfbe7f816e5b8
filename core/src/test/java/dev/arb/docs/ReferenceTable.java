package dev.arb.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of a reference page: its first cells are the code's, the others are written by hand. The page is held against
 * the code; {@code -Darb.update-golden=true} puts the code's cells in and keeps what was written beside them.
 */
public final class ReferenceTable {
    private static final Path REFERENCE = Path.of("..", "docs", "reference");

    private final Path page;
    private final String heading;

    /**
     * @param page name of a file below {@code docs/reference}
     * @param heading the whole line after which the table is the first one
     */
    public ReferenceTable(String page, String heading) {
        this.page = REFERENCE.resolve(page);
        this.heading = heading;
    }

    /** @param known the first cells of every row, in order; the first of them names the row */
    public void holds(List<List<String>> known) {
        if (Boolean.getBoolean("arb.update-golden")) {
            update(known);
        }
        List<List<String>> rows = rows(lines());
        int cells = known.get(0).size();
        assertThat(rows.stream().map(row -> row.subList(0, Math.min(cells, row.size()))))
                .as("%s, %s", page.getFileName(), heading)
                .containsExactlyElementsOf(known);
        assertThat(rows)
                .as("%s, %s", page.getFileName(), heading)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.get(0)).noneMatch(String::isEmpty));
    }

    private void update(List<List<String>> known) {
        List<String> lines = lines();
        Map<String, List<String>> written = new LinkedHashMap<>();
        rows(lines).forEach(row -> written.put(row.get(0), row));
        int width = split(lines.get(firstRow(lines) - 1)).size();
        List<String> updated = new ArrayList<>(lines.subList(0, firstRow(lines)));
        for (List<String> cells : known) {
            List<String> row = new ArrayList<>(cells);
            List<String> before = written.getOrDefault(cells.get(0), Collections.nCopies(width, ""));
            row.addAll(before.subList(cells.size(), width));
            updated.add("| " + String.join(" | ", row) + " |");
        }
        updated.addAll(lines.subList(firstRow(lines) + rows(lines).size(), lines.size()));
        try {
            Files.writeString(page, String.join("\n", updated) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<List<String>> rows(List<String> lines) {
        return lines.stream()
                .skip(firstRow(lines))
                .takeWhile(line -> line.startsWith("|"))
                .map(ReferenceTable::split)
                .toList();
    }

    /** The line after the table's head and the line of dashes. */
    private int firstRow(List<String> lines) {
        int at = lines.indexOf(heading);
        assertThat(at).as("%s has the line '%s'", page.getFileName(), heading).isNotNegative();
        while (at < lines.size() && !lines.get(at).startsWith("|")) {
            at++;
        }
        return at + 2;
    }

    private static List<String> split(String line) {
        String inner = line.strip();
        return Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
