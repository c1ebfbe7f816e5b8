package dev.arb.runlog;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Compression of pages without Hadoop: we write ZSTD and read what others write by default. */
final class ParquetCodecs {

    static final CompressionCodecName OURS = CompressionCodecName.ZSTD;

    /** The fastest of its levels that still halves what Snappy leaves. */
    private static final int ZSTD_LEVEL = 1;

    /** A byte of LZ4 stands for 255 at most. */
    private static final int LARGEST_LZ4_RATIO = 256;

    private ParquetCodecs() {}

    /** Compresses pages with ZSTD. */
    static final class ZstdCompressor implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            return BytesInput.from(Zstd.compress(page.toByteArray(), ZSTD_LEVEL));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return OURS;
        }

        @Override
        public void release() {
            // Holds nothing.
        }
    }

    /**
     * @param size of the page when unpacked
     * @throws IOException when the codec is none of ours or the bytes are damaged
     */
    static byte[] decompress(CompressionCodecName codec, byte[] page, int size) throws IOException {
        try {
            return switch (codec) {
                case UNCOMPRESSED -> page;
                case ZSTD -> unzstd(page, size);
                case SNAPPY -> unsnap(page, size);
                case GZIP -> gunzip(page, size);
                case LZ4_RAW -> unlz4(page, size);
                default ->
                    throw new IOException("Parquet pages packed with " + codec
                            + " cannot be read here; write the file with zstd, snappy, gzip or lz4_raw");
            };
        } catch (ZstdException | MalformedInputException e) {
            throw new IOException("a Parquet page packed with " + codec + " is damaged: " + e.getMessage(), e);
        }
    }

    private static byte[] unzstd(byte[] page, int size) throws IOException {
        long declared = Zstd.getFrameContentSize(page);
        if (declared > 0 && declared != size) {
            throw new IOException(sizeIsWrong(CompressionCodecName.ZSTD));
        }
        return Zstd.decompress(page, size);
    }

    private static String sizeIsWrong(CompressionCodecName codec) {
        return "a Parquet page packed with " + codec + " does not have the size its header says";
    }

    private static byte[] unsnap(byte[] page, int size) throws IOException {
        if (Snappy.uncompressedLength(page) != size) {
            throw new IOException(sizeIsWrong(CompressionCodecName.SNAPPY));
        }
        return Snappy.uncompress(page);
    }

    private static byte[] gunzip(byte[] page, int size) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
            return in.readNBytes(size);
        }
    }

    private static byte[] unlz4(byte[] page, int size) throws IOException {
        if (size > (long) page.length * LARGEST_LZ4_RATIO) {
            throw new IOException(sizeIsWrong(CompressionCodecName.LZ4_RAW));
        }
        byte[] unpacked = new byte[size];
        new Lz4Decompressor().decompress(page, 0, page.length, unpacked, 0, size);
        return unpacked;
    }
}
