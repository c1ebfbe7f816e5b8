package dev.arb.runlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One record of a CSV file after RFC 4180: commas, quotes doubled inside quotes, line breaks inside quotes. */
final class CsvLine {

    private CsvLine() {}

    /** @return the cells of the next record that is not blank; none at the end of the file */
    static List<String> read(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.isBlank()) {
                return split(line, in);
            }
        }
        return List.of();
    }

    private static List<String> split(String firstLine, BufferedReader in) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String line = firstLine;
        int i = 0;
        while (line != null) {
            if (i == line.length()) {
                if (!quoted) {
                    break;
                }
                cell.append('\n');
                line = in.readLine();
                i = 0;
                continue;
            }
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
            i++;
        }
        cells.add(cell.toString());
        return cells;
    }
}
