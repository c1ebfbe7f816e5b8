package dev.arb.runlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.parquet.format.RowGroup;

/**
 * The rows of a Parquet file as history. Row groups are told apart by the statistics in the footer, their pages by the page
 * indexes; where a writer left these out, the few columns that matter are decoded once.
 */
final class ParquetHistory implements HistoryPart {

    private static final int ROWS_PER_BLOCK = 8192;
    private static final int PAGES_KEPT = 256;

    private final ParquetView file;
    private final long endRow;
    private final List<RowBlock> groups = new ArrayList<>();

    /** Blocks of the row groups that were looked into, by the group's place. */
    private final Map<Integer, List<RowBlock>> blocksOfGroup = new HashMap<>();

    private final Map<ChunkKey, Optional<ParquetPages>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChunkKey, Optional<ParquetPages>> eldest) {
            return size() > PAGES_KEPT;
        }
    };

    private record ChunkKey(int group, RunLogColumn column) {}

    /** @param endRow rows from there on are left to others; they must be whole row groups, or the end of the file */
    ParquetHistory(ParquetView file, long endRow) {
        this.file = file;
        this.endRow = endRow;
        long first = 0;
        for (RowGroup group : file.rowGroups()) {
            long end = first + group.getNum_rows();
            if (first < end && end <= endRow) {
                groups.add(block(first, end, column -> file.bounds(group, column.columnName())));
            }
            first = end;
        }
    }

    /** Takes over what another object found out about the same row groups. */
    void inherit(ParquetHistory earlier) {
        List<RowGroup> now = file.rowGroups();
        List<RowGroup> then = earlier.file.rowGroups();
        int same = 0;
        while (same < Math.min(now.size(), then.size()) && now.get(same).equals(then.get(same))) {
            same++;
        }
        int known = same;
        earlier.blocksOfGroup.forEach((group, blocks) -> {
            if (group < known) {
                blocksOfGroup.put(group, blocks);
            }
        });
    }

    @Override
    public long firstRow() {
        return 0;
    }

    @Override
    public long endRow() {
        return endRow;
    }

    @Override
    public boolean has(RunLogColumn column) {
        return file.hasColumn(column.columnName());
    }

    @Override
    public RowWalk walk(long from, long end, Collection<RunLogColumn> columns) {
        return new ParquetWalk(file, from, Math.min(end, endRow), columns);
    }

    @Override
    public List<RowBlock> blocks() {
        return groups;
    }

    @Override
    public List<RowBlock> refine(RowBlock block) throws IOException {
        int group = groups.indexOf(block);
        List<RowBlock> known = blocksOfGroup.get(group);
        if (known == null) {
            known = readBlocks(group, block);
            blocksOfGroup.put(group, known);
        }
        return known;
    }

    private List<RowBlock> readBlocks(int group, RowBlock block) throws IOException {
        Optional<ParquetPages> steps = pages(group, RunLogColumns.STEP);
        Optional<ParquetPages> times = pages(group, RunLogColumns.TS_BAR);
        if (steps.isEmpty() || times.isEmpty()) {
            return decode(block);
        }
        List<RowBlock> blocks = new ArrayList<>();
        List<Long> firstRows = steps.get().firstRows();
        for (int i = 0; i < firstRows.size(); i++) {
            long first = firstRows.get(i);
            long end = i + 1 < firstRows.size() ? firstRows.get(i + 1) : block.endRow() - block.firstRow();
            blocks.add(pageBlock(group, block.firstRow(), first, end));
        }
        return blocks;
    }

    private RowBlock pageBlock(int group, long groupStart, long first, long end) throws IOException {
        Map<RunLogColumn, Optional<ParquetBounds>> bounds = new HashMap<>();
        for (RunLogColumn column : BlockBuilder.COLUMNS) {
            bounds.put(column, pages(group, column).flatMap(pages -> pages.beginningAt(first)));
        }
        return block(groupStart + first, groupStart + end, column -> bounds.getOrDefault(column, Optional.empty()));
    }

    private List<RowBlock> decode(RowBlock block) throws IOException {
        BlockBuilder builder = new BlockBuilder(block.firstRow(), ROWS_PER_BLOCK);
        RowWalk walk = walk(block.firstRow(), block.endRow(), BlockBuilder.COLUMNS);
        while (walk.next()) {
            builder.add(walk.row());
        }
        return builder.blocks();
    }

    private Optional<ParquetPages> pages(int group, RunLogColumn column) throws IOException {
        ChunkKey key = new ChunkKey(group, column);
        Optional<ParquetPages> known = pages.get(key);
        if (known == null) {
            known = file.pages(file.rowGroups().get(group), column.columnName());
            pages.put(key, known);
        }
        return known;
    }

    @FunctionalInterface
    private interface BoundsOf {
        Optional<ParquetBounds> of(RunLogColumn column);
    }

    private RowBlock block(long first, long end, BoundsOf bounds) {
        Optional<ParquetBounds> step = bounds.of(RunLogColumns.STEP);
        Optional<ParquetBounds> time = bounds.of(RunLogColumns.TS_BAR);
        return new RowBlock(
                first,
                end,
                step.map(ParquetBounds::minWhole).orElse(OptionalLong.empty()).orElse(Long.MIN_VALUE),
                step.map(ParquetBounds::maxWhole).orElse(OptionalLong.empty()).orElse(Long.MAX_VALUE),
                time.map(ParquetBounds::minMicros).orElse(OptionalLong.empty()).orElse(Long.MIN_VALUE),
                time.map(ParquetBounds::maxMicros).orElse(OptionalLong.empty()).orElse(Long.MAX_VALUE),
                marks(bounds));
    }

    private Set<RowMark> marks(BoundsOf bounds) {
        Set<RowMark> marks = EnumSet.allOf(RowMark.class);
        Optional<ParquetBounds> kind = bounds.of(RunLogColumns.KIND).filter(any -> !any.isOfNothing());
        boolean positions = bounds.of(RunLogColumns.POSITION_ID)
                .map(known -> !known.isOfNothing())
                .orElse(has(RunLogColumns.POSITION_ID));
        boolean states = kind.map(known -> known.mayHold(RowKind.STATE.token())).orElse(has(RunLogColumns.KIND));
        if (!positions || !states) {
            marks.remove(RowMark.TRADE);
        }
        boolean rejects =
                kind.map(known -> known.mayHold(RowKind.REJECT.token())).orElse(has(RunLogColumns.KIND));
        if (!positions || !states && !rejects) {
            marks.remove(RowMark.COUNTS);
        }
        if (kind.isPresent() && !kind.get().mayHold(RowKind.REFUSAL.token())) {
            marks.remove(RowMark.REFUSAL);
        }
        return marks;
    }

    @Override
    public Optional<Extremes> extremes(RowBlock block, RunLogColumn column) throws IOException {
        if (!has(column)) {
            return Optional.of(new Extremes(Double.NaN, Double.NaN));
        }
        for (int group = 0; group < groups.size(); group++) {
            RowBlock whole = groups.get(group);
            if (whole.firstRow() <= block.firstRow() && block.endRow() <= whole.endRow()) {
                if (block.equals(whole)) {
                    return file.bounds(file.rowGroups().get(group), column.columnName())
                            .flatMap(ParquetHistory::extremes);
                }
                long row = block.firstRow() - whole.firstRow();
                return pages(group, column)
                        .flatMap(pages -> pages.beginningAt(row))
                        .flatMap(ParquetHistory::extremes);
            }
        }
        return Optional.empty();
    }

    private static Optional<Extremes> extremes(ParquetBounds bounds) {
        if (bounds.isOfNothing()) {
            return Optional.of(new Extremes(Double.NaN, Double.NaN));
        }
        return bounds.minReal().isPresent() && bounds.maxReal().isPresent()
                ? Optional.of(new Extremes(
                        bounds.minReal().getAsDouble(), bounds.maxReal().getAsDouble()))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
