package dev.arb.runlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The rows of an {@code events.csv} that another program wrote: one pass over the file. */
final class CsvRows implements RunRows {

    private final Path file;

    CsvRows(Path file) {
        this.file = file;
    }

    @Override
    public RunTotals totals() throws IOException {
        try (BufferedReader in = open()) {
            Map<String, Integer> header = header(in);
            ViewTotals totals = new ViewTotals(
                    header.containsKey(RunLogColumns.KIND.columnName()),
                    header.containsKey(RunLogColumns.ORDERS_BLOCKED.columnName()));
            for (List<String> cells = CsvLine.read(in); !cells.isEmpty(); cells = CsvLine.read(in)) {
                totals.add(new CsvRow(header, cells));
            }
            return totals.totals();
        }
    }

    @Override
    public List<LiveRunTailRow> tail(int n) throws IOException {
        Deque<List<String>> last = new ArrayDeque<>();
        try (BufferedReader in = open()) {
            Map<String, Integer> header = header(in);
            for (List<String> cells = CsvLine.read(in); !cells.isEmpty(); cells = CsvLine.read(in)) {
                last.addFirst(cells);
                if (last.size() > n) {
                    last.removeLast();
                }
            }
            List<LiveRunTailRow> rows = new ArrayList<>();
            last.forEach(cells -> rows.add(new CsvRow(header, cells).tailRow()));
            return rows;
        }
    }

    private BufferedReader open() throws IOException {
        return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> header(BufferedReader in) throws IOException {
        Map<String, Integer> header = new HashMap<>();
        List<String> names = CsvLine.read(in);
        for (int i = 0; i < names.size(); i++) {
            header.putIfAbsent(names.get(i).replace("\uFEFF", "").strip(), i);
        }
        return Collections.unmodifiableMap(header);
    }

    private record CsvRow(Map<String, Integer> header, List<String> cells) implements RowView {

        @Override
        public String text(RunLogColumn column) {
            int at = header.getOrDefault(column.columnName(), Integer.MAX_VALUE);
            return at < cells.size() ? cells.get(at) : "";
        }

        @Override
        public OptionalDouble real(RunLogColumn column) {
            return TextValues.real(text(column));
        }

        @Override
        public OptionalLong whole(RunLogColumn column) {
            OptionalDouble value = real(column);
            return value.isPresent() ? OptionalLong.of(Math.round(value.getAsDouble())) : OptionalLong.empty();
        }

        @Override
        public Optional<Boolean> flag(RunLogColumn column) {
            return TextValues.flag(text(column));
        }

        @Override
        public Optional<Instant> time(RunLogColumn column) {
            return IsoTimes.parse(text(column));
        }
    }

    @Override
    public void close() {
        // The file is open only while it is read.
    }
}
