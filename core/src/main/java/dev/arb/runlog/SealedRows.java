package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.RowGroup;

/**
 * All rows of {@code events.parquet} with the bytes that their hashes are taken of. Full row groups never change, but the
 * last one of a run that goes on is written over at the publication after the next; a copy of it is taken at once.
 */
final class SealedRows implements RowWalk, Closeable {

    private final ParquetView file;
    private final Optional<ParquetView> lastGroup;
    private final ParquetWalk first;
    private final ParquetWalk last;
    private final long split;
    private long number = -1;

    private SealedRows(ParquetView file, Optional<ParquetView> lastGroup) {
        List<RowGroup> groups = file.rowGroups();
        this.file = file;
        this.lastGroup = lastGroup;
        this.split = lastGroup.isEmpty() || groups.isEmpty()
                ? file.rows()
                : file.rows() - groups.getLast().getNum_rows();
        this.first = new ParquetWalk(file, 0, split, RunLogColumns.ALL);
        this.last = new ParquetWalk(lastGroup.orElse(file), split, file.rows(), RunLogColumns.ALL);
    }

    /**
     * @param path the Parquet file
     * @param growing whether its run goes on
     */
    static SealedRows open(RunLogFiles files, Path path, boolean growing) throws IOException {
        ParquetView file = ParquetView.open(files, path);
        try {
            return new SealedRows(file, growing ? Optional.of(copyOfEnd(file)) : Optional.empty());
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** A file with holes: the last row group and the footer, at the places that they have. */
    private static ParquetView copyOfEnd(ParquetView file) throws IOException {
        Path copy = Files.createTempFile("arb-verify-", ".parquet");
        try {
            try (FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                file.copyEnd(out);
            }
            return ParquetView.open(
                    (path, options) ->
                            FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE),
                    copy);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    ParquetView file() {
        return file;
    }

    @Override
    public boolean next() throws IOException {
        number++;
        return number < split ? first.next() : last.next();
    }

    @Override
    public RowView row() {
        return walk().row();
    }

    /** @return the number of the row on which it stands, from 0 */
    long number() {
        return number;
    }

    /** Gives the bytes of the row on which it stands. */
    void bytesInto(RowBytes bytes) {
        walk().bytesInto(bytes);
    }

    private ParquetWalk walk() {
        return number < split ? first : last;
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (lastGroup.isPresent()) {
            lastGroup.get().close();
        }
    }
}
