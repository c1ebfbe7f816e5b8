package dev.arb.runlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the footer of {@code events.parquet} keeps of the {@link HashChain}.
 *
 * @param runId the run whose chain it is
 * @param end the chain after the last row
 * @param fullGroups the chain after the last full row group, where a recovery goes on
 * @param blocks the first {@link HashChain#PREFIX_CHARS} hexadecimal characters of each block's hash, without gaps
 * @param recoveredFromRow the first row that was sealed only when a crashed run was put in order
 */
record ChainSeal(String runId, Mark end, Mark fullGroups, String blocks, OptionalLong recoveredFromRow) {

    /** Key of the chain's ends in the footer's metadata. */
    static final String KEY = "arb.chain";

    /** Key of the blocks in the footer's metadata. */
    static final String BLOCKS_KEY = "arb.chain.blocks";

    private static final int VERSION = 1;
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final HexFormat HEX = HexFormat.of();

    /**
     * A place in the chain.
     *
     * @param rows how many rows lie before it
     * @param hash of the block that ends there, 64 hexadecimal characters
     * @param sum of the row hashes up to there
     */
    record Mark(long rows, String hash, long sum) {
        /** @throws IllegalArgumentException when the hash is none or the count is negative */
        Mark {
            if (rows < 0 || !hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("no place in a hash chain: row " + rows + ", hash " + hash);
            }
        }
    }

    /** @throws IllegalArgumentException when the parts do not fit each other */
    ChainSeal {
        long expected = Math.ceilDiv(end.rows, (long) HashChain.BLOCK_ROWS) * HashChain.PREFIX_CHARS;
        boolean fits = blocks.length() == expected
                && fullGroups.rows <= end.rows
                && fullGroups.rows % JournalFormat.GROUP_ROWS == 0;
        if (!fits) {
            throw new IllegalArgumentException("the hash chain of " + end.rows + " rows has " + blocks.length()
                    + " characters of block hashes instead of " + expected);
        }
    }

    ChainSeal recoveredFrom(OptionalLong row) {
        return new ChainSeal(runId, end, fullGroups, blocks, row);
    }

    /** Adds what stands in the footer. */
    void putInto(Map<String, String> metadata) throws IOException {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("algorithm", HashChain.ALGORITHM);
            json.writeStringField("run_id", runId);
            json.writeNumberField("block_rows", HashChain.BLOCK_ROWS);
            write(json, "", end);
            write(json, "full_groups_", fullGroups);
            if (recoveredFromRow.isPresent()) {
                json.writeNumberField("recovered_from_row", recoveredFromRow.getAsLong());
            } else {
                json.writeNullField("recovered_from_row");
            }
            json.writeEndObject();
        }
        metadata.put(KEY, out.toString());
        metadata.put(BLOCKS_KEY, blocks);
    }

    private static void write(JsonGenerator json, String prefix, Mark mark) throws IOException {
        json.writeNumberField(prefix + "rows", mark.rows);
        json.writeStringField(prefix + "hash", mark.hash);
        json.writeStringField(prefix + "sum", HEX.toHexDigits(mark.sum));
    }

    /** @return the seal, or empty when the footer has none that can be understood */
    static Optional<ChainSeal> parse(Map<String, String> metadata) {
        try {
            Map<String, String> fields = fields(metadata.getOrDefault(KEY, ""));
            boolean known = Integer.toString(VERSION).equals(fields.get("version"))
                    && Integer.toString(HashChain.BLOCK_ROWS).equals(fields.get("block_rows"));
            if (!known) {
                return Optional.empty();
            }
            String recovered = fields.get("recovered_from_row");
            return Optional.of(new ChainSeal(
                    fields.getOrDefault("run_id", ""),
                    mark(fields, ""),
                    mark(fields, "full_groups_"),
                    metadata.getOrDefault(BLOCKS_KEY, ""),
                    recovered == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(recovered))));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Mark mark(Map<String, String> fields, String prefix) {
        return new Mark(
                Long.parseLong(fields.getOrDefault(prefix + "rows", "")),
                fields.getOrDefault(prefix + "hash", ""),
                HexFormat.fromHexDigitsToLong(fields.getOrDefault(prefix + "sum", "")));
    }

    private static Map<String, String> fields(String text) throws IOException {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    fields.put(String.valueOf(json.currentName()), json.getText());
                }
            }
        }
        return fields;
    }
}
