package dev.arb.runlog;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The run log's columns written with parquet-java's own writer: what the run log is measured against. Same schema, page
 * layout, row groups and compression; no journal, nothing readable before the end, lost when the process is killed.
 */
public final class PlainParquet implements Closeable {

    private final ParquetWriter<RunLogRow> writer;

    /** @param file is made anew */
    public PlainParquet(Path file) throws IOException {
        writer = new Builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdOnly())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriterVersion(ParquetSchema.PROPERTIES.getWriterVersion())
                .withPageRowCountLimit(ParquetSchema.PROPERTIES.getPageRowCountLimit())
                .withRowGroupRowCountLimit(JournalFormat.GROUP_ROWS)
                .withRowGroupSize(Long.MAX_VALUE)
                .build();
    }

    /** Takes over a row; it may be used again at once. */
    public void append(RunLogRow row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<RunLogRow, Builder> {
        Builder(OutputFile file) {
            super(file);
            withDictionaryEncoding(false);
            for (RunLogColumn column : RunLogColumns.ALL) {
                boolean repeating = column instanceof RunLogColumn.KindColumn
                        || column instanceof RunLogColumn.TextColumn text && text.repeating();
                if (repeating) {
                    withDictionaryEncoding(column.columnName(), true);
                }
            }
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<RunLogRow> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows();
        }

        @Override
        protected WriteSupport<RunLogRow> getWriteSupport(org.apache.hadoop.conf.Configuration configuration) {
            return new Rows();
        }
    }

    private static final class Rows extends WriteSupport<RunLogRow> {
        private @Nullable RecordConsumer consumer;
        private final byte[] decimal = new byte[ParquetSchema.DECIMAL_BYTES];

        @Override
        public WriteContext init(org.apache.hadoop.conf.Configuration configuration) {
            return new WriteContext(ParquetSchema.MESSAGE, Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(ParquetSchema.MESSAGE, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            consumer = recordConsumer;
        }

        @Override
        public void write(RunLogRow row) {
            RecordConsumer out = Objects.requireNonNull(consumer);
            out.startMessage();
            for (int i = 0; i < RunLogColumns.ALL.size(); i++) {
                RunLogColumn column = RunLogColumns.ALL.get(i);
                boolean absent = column instanceof RunLogColumn.TextColumn text
                        ? row.get(text).isEmpty()
                        : row.cells[column.slot()] == column.absentBits();
                if (!absent || !column.nullable()) {
                    out.startField(column.columnName(), i);
                    value(out, row, column);
                    out.endField(column.columnName(), i);
                }
            }
            out.endMessage();
        }

        private void value(RecordConsumer out, RunLogRow row, RunLogColumn column) {
            switch (column) {
                case RunLogColumn.LongColumn c -> out.addLong(row.get(c));
                case RunLogColumn.IntColumn c -> out.addInteger(row.get(c));
                case RunLogColumn.FlagColumn c -> out.addBoolean(row.get(c));
                case RunLogColumn.DoubleColumn c -> out.addDouble(row.get(c));
                case RunLogColumn.TimeColumn c -> out.addLong(row.getMicros(c));
                case RunLogColumn.DecimalColumn c -> out.addBinary(decimal(row.getE8(c)));
                case RunLogColumn.KindColumn c ->
                    out.addBinary(Binary.fromString(row.get(c).token()));
                case RunLogColumn.TextColumn c -> out.addBinary(Binary.fromString(row.get(c)));
            }
        }

        private Binary decimal(long e8) {
            for (int i = 0; i < Long.BYTES; i++) {
                decimal[i] = (byte) (e8 >> Long.SIZE - 1);
                decimal[decimal.length - 1 - i] = (byte) (e8 >> i * Byte.SIZE);
            }
            return Binary.fromReusedByteArray(decimal);
        }
    }

    /** The run log's own compression, since parquet-java's wants Hadoop's classes. */
    private static final class ZstdOnly implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return new ParquetCodecs.ZstdCompressor();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            throw new IllegalArgumentException("nothing is read here");
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }
}
