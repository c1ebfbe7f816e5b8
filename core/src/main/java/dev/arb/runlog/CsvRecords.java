package dev.arb.runlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Records of a CSV file after RFC 4180, from a byte on: commas, quotes doubled inside quotes, line breaks inside quotes.
 * UTF-8 has no such bytes inside other characters, so a record is cut out before it is decoded.
 */
final class CsvRecords {

    /** A quote without its partner would else take in all that follows. */
    private static final int LARGEST_RECORD = 1 << 20;

    private final FileStretch in;
    private long end;
    private boolean terminated;

    /** @param from where a record begins; what is appended after now is not read */
    CsvRecords(FileChannel channel, long from) throws IOException {
        this.in = new FileStretch(channel, from, channel.size());
        this.end = from;
    }

    /** @return the cells of the next record that is not blank; none at the end of the file */
    List<String> next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean more = cut(bytes);
            String record = bytes.toString(StandardCharsets.UTF_8);
            if (!record.isBlank()) {
                return split(record);
            }
            if (!more) {
                return List.of();
            }
        }
    }

    /** @return the position in the file after the record read last, its line break included */
    long end() {
        return end;
    }

    /** @return whether a line break ended the record read last; without one its writer may not be done with it */
    boolean terminated() {
        return terminated;
    }

    private boolean cut(ByteArrayOutputStream record) throws IOException {
        boolean quoted = false;
        int b = in.read();
        while (b >= 0 && (quoted || b != '\n')) {
            quoted ^= b == '"';
            record.write(b);
            if (record.size() > LARGEST_RECORD) {
                throw new IOException("the record that begins at byte " + end + " of events.csv is longer than "
                        + LARGEST_RECORD + " bytes; a quote may be missing");
            }
            b = in.read();
        }
        terminated = b >= 0;
        end = in.position();
        return terminated;
    }

    private static List<String> split(String record) {
        String line = record.endsWith("\r") ? record.substring(0, record.length() - 1) : record;
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
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
        }
        cells.add(cell.toString());
        return cells;
    }
}
