package dev.arb.runlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * SHA-256 over the rows of a run, chained block by block, so that a change of any row changes every later hash.
 *
 * <pre>
 *  row hash   SHA-256 of the {@link RowBytes} of the row
 *  hash 0     SHA-256 of "arb run log 1\n", the run's id, "\n" and the names of the columns with "," between, UTF-8
 *  hash b     SHA-256 of hash b−1 and the row hashes of block b, in order
 * </pre>
 *
 * A block has {@link #BLOCK_ROWS} rows, the last one as many as there are. Beside the chain the sum of the row hashes
 * (first eight bytes, big endian, modulo 2^64) is kept: it does not know the order, so it tells rows that were moved from
 * rows that were changed.
 *
 * <p>Each row is hashed once, however often the row group around it is written. Memory grows by eight bytes a block. Of one
 * thread.
 */
final class HashChain {

    /** Rows of a block; a full row group is a whole number of blocks. */
    static final int BLOCK_ROWS = 1024;

    /** Characters of a block's hash that are kept to find the place of a change; the last hash is kept in full. */
    static final int PREFIX_CHARS = 8;

    static final String ALGORITHM = "SHA-256";

    private static final HexFormat HEX = HexFormat.of();
    private static final int HASH_BYTES = 32;

    private final String runId;
    private final MessageDigest rowDigest = sha256();
    private final RowBytes bytes = new RowBytes();
    private final byte[] rowHash = new byte[HASH_BYTES];
    private final StringBuilder prefixes = new StringBuilder();
    private final MessageDigest block = sha256();
    private byte[] previous;
    private long sum;
    private long rows;
    private ChainSeal.Mark fullGroups;
    private long watchedRows = -1;
    private String watchedHash = "";
    private boolean contradicted;

    /** Begins the chain of a run. */
    HashChain(String runId) {
        this(runId, RunLogColumns.ALL.stream().map(RunLogColumn::columnName).collect(Collectors.joining(",")));
    }

    /** @param columns the names of the file's columns with commas between */
    HashChain(String runId, String columns) {
        this.runId = runId;
        this.previous = sha256().digest(("arb run log 1\n" + runId + '\n' + columns).getBytes(StandardCharsets.UTF_8));
        this.fullGroups = new ChainSeal.Mark(0, HEX.formatHex(previous), 0);
        block.update(previous);
    }

    /** Goes on after the last full row group that a file was sealed with. */
    static HashChain continued(ChainSeal seal) {
        HashChain chain = new HashChain(seal.runId());
        chain.fullGroups = seal.fullGroups();
        chain.rows = chain.fullGroups.rows();
        chain.sum = chain.fullGroups.sum();
        chain.previous = HEX.parseHex(chain.fullGroups.hash());
        chain.prefixes.append(seal.blocks(), 0, (int) (chain.rows / BLOCK_ROWS) * PREFIX_CHARS);
        chain.block.reset();
        chain.block.update(chain.previous);
        return chain;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** @return how many rows have been taken */
    long rows() {
        return rows;
    }

    /** Takes a row in the journal's form, unless the row of that number has been taken before. */
    void add(long rowNumber, ByteBuffer records, int at) {
        if (rowNumber >= rows) {
            bytes.ofRecord(records, at);
            add(bytes);
        }
    }

    /** Takes the next row. */
    void add(RowBytes row) {
        row.into(rowDigest);
        digestInto(rowDigest, rowHash);
        block.update(rowHash);
        sum += ByteBuffer.wrap(rowHash).getLong();
        rows++;
        if (rows % BLOCK_ROWS == 0) {
            endBlock();
        }
        if (rows == watchedRows) {
            contradicted = !hash().equals(watchedHash);
        }
    }

    /** Compares the chain with a place that was noted before, when it comes there. */
    void watch(ChainSeal.Mark mark) {
        watchedRows = mark.rows();
        watchedHash = mark.hash();
    }

    /** @return whether the chain had another hash at the place that it was to be compared with */
    boolean contradicted() {
        return contradicted;
    }

    private static void digestInto(MessageDigest digest, byte[] into) {
        try {
            digest.digest(into, 0, into.length);
        } catch (DigestException e) {
            throw new IllegalStateException(ALGORITHM + " has " + HASH_BYTES + " bytes", e);
        }
    }

    private void endBlock() {
        digestInto(block, previous);
        block.update(previous);
        String hash = HEX.formatHex(previous);
        prefixes.append(hash, 0, PREFIX_CHARS);
        if (rows % JournalFormat.GROUP_ROWS == 0) {
            fullGroups = new ChainSeal.Mark(rows, hash, sum);
        }
    }

    /** @return the hash of the last block as far as it goes: that of the whole chain up to the last row taken */
    String hash() {
        return HEX.formatHex(rows % BLOCK_ROWS == 0 ? previous : partialBlock().digest());
    }

    private MessageDigest partialBlock() {
        try {
            return (MessageDigest) block.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot copy a half-done " + ALGORITHM, e);
        }
    }

    /** @return what the footer keeps of the chain up to the last row taken */
    ChainSeal seal() {
        String hash = hash();
        String open = rows % BLOCK_ROWS == 0 ? "" : hash.substring(0, PREFIX_CHARS);
        return new ChainSeal(
                runId, new ChainSeal.Mark(rows, hash, sum), fullGroups, prefixes + open, OptionalLong.empty());
    }
}
