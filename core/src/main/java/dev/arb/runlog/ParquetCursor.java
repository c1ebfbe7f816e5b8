package dev.arb.runlog;

import java.io.IOException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;

/** Walks over the values of one flat column. */
final class ParquetCursor {

    private final ColumnReader reader;
    private final PrimitiveType type;
    private final int definedLevel;

    private ParquetCursor(ColumnReader reader) {
        this.reader = reader;
        this.type = reader.getDescriptor().getPrimitiveType();
        this.definedLevel = reader.getDescriptor().getMaxDefinitionLevel();
    }

    /** @param row the row of the row group on which the cursor is to stand */
    static ParquetCursor open(ParquetChunk pages, MessageType schema, String name, long row) throws IOException {
        try {
            ColumnDescriptor column = schema.getColumnDescription(new String[] {name});
            ColumnReadStoreImpl store = new ColumnReadStoreImpl(
                    new SingleColumn(pages), new IgnoringGroup(), schema, org.apache.parquet.Version.FULL_VERSION);
            ParquetCursor cursor = new ParquetCursor(store.getColumnReader(column));
            for (long at = pages.firstRow(); at < row; at++) {
                cursor.advance();
            }
            return cursor;
        } catch (RuntimeException e) {
            throw new IOException("column " + RunIds.printable(name) + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Goes to the next value. */
    void advance() {
        if (defined()) {
            reader.skip();
        }
        reader.consume();
    }

    /** Decodes the current value, so that damage shows here and not when it is asked for. */
    void decode() {
        if (defined()) {
            reader.writeCurrentValueToConverter();
        }
    }

    /** @return whether the current value is not null */
    boolean defined() {
        return reader.getCurrentDefinitionLevel() == definedLevel;
    }

    ColumnReader value() {
        return reader;
    }

    PrimitiveType type() {
        return type;
    }

    private record SingleColumn(PageReader pages) implements PageReadStore {
        @Override
        public PageReader getPageReader(ColumnDescriptor descriptor) {
            return pages;
        }

        @Override
        public long getRowCount() {
            return pages.getTotalValueCount();
        }
    }

    /** Values are taken from the column reader directly; parquet-java still wants a converter for each column. */
    private static final class IgnoringGroup extends GroupConverter {
        @Override
        public Converter getConverter(int fieldIndex) {
            return new IgnoringValue();
        }

        @Override
        public void start() {
            // Nothing is assembled.
        }

        @Override
        public void end() {
            // Nothing is assembled.
        }
    }

    private static final class IgnoringValue extends PrimitiveConverter {
        @Override
        public void addBinary(Binary value) {
            // The cursor is asked for it.
        }

        @Override
        public void addBoolean(boolean value) {
            // The cursor is asked for it.
        }

        @Override
        public void addDouble(double value) {
            // The cursor is asked for it.
        }

        @Override
        public void addFloat(float value) {
            // The cursor is asked for it.
        }

        @Override
        public void addInt(int value) {
            // The cursor is asked for it.
        }

        @Override
        public void addLong(long value) {
            // The cursor is asked for it.
        }
    }
}
