package dev.arb.runlog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageLocation;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one flat column in one row group, from a page on, each read from the disk when it is its turn. Pages before
 * the one that holds the wanted row are left out: found by the offset index where the file has one, else passed over by
 * their headers.
 */
final class ParquetChunk implements PageReader {

    /** More than a page can unpack to in a sound file. */
    private static final int LARGEST_PAGE = 1 << 28;

    /** Statistics are not used; parquet-java wants a type for them, and some types a length. */
    private static final int ANY_LENGTH = 1;

    private final CompressionCodecName codec;
    private final ParquetMetadataConverter converter = new ParquetMetadataConverter();
    private final FileStretch dictionaryPage;
    private final FileStretch pages;
    private final boolean optional;
    private final long values;
    private final Statistics<?> noStatistics;
    private @Nullable DictionaryPage dictionary;
    private @Nullable DataPage pending;

    /** The row with which the next data page begins; a flat column has one value a row. */
    private long nextPageRow;

    private long firstRow;

    private ParquetChunk(
            ColumnMetaData meta, boolean optional, FileStretch dictionaryPage, FileStretch pages, long nextPageRow) {
        this.optional = optional;
        this.dictionaryPage = dictionaryPage;
        this.codec = CompressionCodecName.valueOf(meta.getCodec().name());
        this.pages = pages;
        this.nextPageRow = nextPageRow;
        this.firstRow = nextPageRow;
        this.values = meta.getNum_values();
        this.noStatistics =
                Statistics.createStats(org.apache.parquet.schema.Types.optional(converter.getPrimitive(meta.getType()))
                        .length(ANY_LENGTH)
                        .named("any"));
    }

    /** @return the place in the file where the chunk's pages begin */
    static long start(ColumnChunk chunk) {
        ColumnMetaData meta = chunk.getMeta_data();
        boolean dictionary = meta.isSetDictionary_page_offset() && meta.getDictionary_page_offset() > 0;
        return dictionary
                ? Math.min(meta.getData_page_offset(), meta.getDictionary_page_offset())
                : meta.getData_page_offset();
    }

    /**
     * @param optional whether the column may hold nulls
     * @param fromRow the row that must be among those read
     * @throws IOException when what the footer says of the chunk cannot be
     */
    static ParquetChunk open(FileChannel channel, ColumnChunk chunk, boolean optional, long fromRow)
            throws IOException {
        ColumnMetaData meta = chunk.getMeta_data();
        long start = start(chunk);
        long end = start + meta.getTotal_compressed_size();
        long firstPage = start;
        PageLocation page = new PageLocation(start, 0, 0);
        if (fromRow > 0 && chunk.isSetOffset_index_offset() && chunk.getOffset_index_length() > 0) {
            List<PageLocation> locations = ParquetIndexes.pageLocations(channel, chunk);
            firstPage = locations.getFirst().getOffset();
            page = pageWith(fromRow, locations);
        }
        ParquetChunk opened = new ParquetChunk(
                meta,
                optional,
                new FileStretch(channel, start, firstPage),
                new FileStretch(channel, page.getOffset(), end),
                page.getFirst_row_index());
        opened.passOver(fromRow);
        return opened;
    }

    private static PageLocation pageWith(long fromRow, List<PageLocation> locations) {
        PageLocation page = locations.getFirst();
        for (PageLocation candidate : locations) {
            if (candidate.getFirst_row_index() <= fromRow) {
                page = candidate;
            }
        }
        return page;
    }

    /** Where the next page is read from: the dictionary comes first, where it stands apart. */
    private FileStretch source() {
        return dictionaryPage.position() < dictionaryPage.end() ? dictionaryPage : pages;
    }

    private static PageHeader header(FileStretch source) throws IOException {
        return Util.readPageHeader(new ByteArrayInputStream(source.struct()));
    }

    /** Leaves out the pages that lie wholly before a row without unpacking them. */
    private void passOver(long row) throws IOException {
        try {
            while (pending == null && nextPageRow < values) {
                FileStretch source = source();
                PageHeader header = header(source);
                if (isData(header) && nextPageRow + valuesOf(header) <= row) {
                    source.skipNBytes(size(header.getCompressed_page_size()));
                    nextPageRow += valuesOf(header);
                    firstRow = nextPageRow;
                } else {
                    pending = page(header, source.readNBytes(size(header.getCompressed_page_size())));
                }
            }
        } catch (RuntimeException e) {
            throw new IOException("a page cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isData(PageHeader header) {
        return header.getType() == PageType.DATA_PAGE || header.getType() == PageType.DATA_PAGE_V2;
    }

    private static int valuesOf(PageHeader header) throws IOException {
        return size(
                header.getType() == PageType.DATA_PAGE
                        ? header.getData_page_header().getNum_values()
                        : header.getData_page_header_v2().getNum_values());
    }

    /** @return the row of the group with which the pages begin */
    long firstRow() {
        return firstRow;
    }

    @Override
    public long getTotalValueCount() {
        return values - firstRow;
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        return dictionary;
    }

    @Override
    public @Nullable DataPage readPage() {
        DataPage page = pending != null ? pending : nextDataPage();
        pending = null;
        return page;
    }

    private @Nullable DataPage nextDataPage() {
        try {
            DataPage page = null;
            while (page == null && nextPageRow < values) {
                FileStretch source = source();
                PageHeader header = header(source);
                page = page(header, source.readNBytes(size(header.getCompressed_page_size())));
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Understands a page; a dictionary is kept, and what is neither that nor data is passed over. */
    private @Nullable DataPage page(PageHeader header, byte[] content) throws IOException {
        if (isData(header)) {
            nextPageRow += valuesOf(header);
            if (nextPageRow > values) {
                throw new IOException("its pages hold more than the " + values + " values that there are");
            }
            return header.getType() == PageType.DATA_PAGE ? dataPage(header, content) : dataPageV2(header, content);
        }
        if (header.getType() == PageType.DICTIONARY_PAGE) {
            byte[] bytes = unpack(content, header.getUncompressed_page_size());
            int entries = size(header.getDictionary_page_header().getNum_values());
            if (entries > bytes.length) {
                throw new IOException("a dictionary of " + entries + " values has " + bytes.length + " bytes");
            }
            dictionary = new DictionaryPage(
                    BytesInput.from(bytes),
                    entries,
                    converter.getEncoding(header.getDictionary_page_header().getEncoding()));
        }
        return null;
    }

    private DataPage dataPage(PageHeader header, byte[] content) throws IOException {
        DataPageHeader data = header.getData_page_header();
        byte[] bytes = unpack(content, header.getUncompressed_page_size());
        int levels = optional ? PageCheck.levelsLength(bytes) : 0;
        int valuesAt = optional ? Integer.BYTES + levels : 0;
        if (optional) {
            PageCheck.levels(bytes, Integer.BYTES, levels, data.getNum_values());
        }
        PageCheck.values(data.getEncoding(), bytes, valuesAt, data.getNum_values());
        return new DataPageV1(
                BytesInput.from(bytes),
                data.getNum_values(),
                bytes.length,
                noStatistics,
                encoding(data.getRepetition_level_encoding()),
                encoding(data.getDefinition_level_encoding()),
                encoding(data.getEncoding()));
    }

    private DataPage dataPageV2(PageHeader header, byte[] content) throws IOException {
        DataPageHeaderV2 data = header.getData_page_header_v2();
        int repetition = size(data.getRepetition_levels_byte_length());
        int levels = repetition + size(data.getDefinition_levels_byte_length());
        if (levels > content.length) {
            throw new IOException("a page's levels are longer than the page");
        }
        byte[] packed = Arrays.copyOfRange(content, levels, content.length);
        boolean plain = data.isSetIs_compressed() && !data.isIs_compressed();
        byte[] bytes = plain ? packed : unpack(packed, header.getUncompressed_page_size() - levels);
        PageCheck.levels(content, repetition, levels - repetition, data.getNum_values());
        PageCheck.values(data.getEncoding(), bytes, 0, data.getNum_values());
        return DataPageV2.uncompressed(
                data.getNum_rows(),
                data.getNum_nulls(),
                data.getNum_values(),
                BytesInput.from(content, 0, repetition),
                BytesInput.from(content, repetition, levels - repetition),
                encoding(data.getEncoding()),
                BytesInput.from(bytes),
                noStatistics);
    }

    private byte[] unpack(byte[] packed, int size) throws IOException {
        return ParquetCodecs.decompress(codec, packed, size(size));
    }

    private static int size(int bytes) throws IOException {
        if (bytes < 0 || bytes > LARGEST_PAGE) {
            throw new IOException("a page of " + bytes + " bytes is not possible");
        }
        return bytes;
    }

    private Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return converter.getEncoding(encoding);
    }
}
