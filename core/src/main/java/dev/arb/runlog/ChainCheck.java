package dev.arb.runlog;

import java.util.Map;
import java.util.Optional;

/** Computes the hash chain of a file anew and says in which block it first differs from what the file was sealed with. */
final class ChainCheck {

    private static final String NAME = "hash_chain";

    private final ChainSeal seal;
    private final HashChain chain;

    /** The block whose rows are being taken. */
    private Span span = new Span(0);

    private Optional<Span> firstWrong = Optional.empty();

    /** Where rows lie. */
    private static final class Span {
        private final long firstRow;
        private long rows;
        private long firstStep;
        private long lastStep;
        private long firstSeq;
        private long lastSeq;

        Span(long firstRow) {
            this.firstRow = firstRow;
        }

        void add(RowView row) {
            lastStep = row.whole(RunLogColumns.STEP).orElse(lastStep);
            lastSeq = row.whole(RunLogColumns.SEQ).orElse(lastSeq);
            if (rows == 0) {
                firstStep = lastStep;
                firstSeq = lastSeq;
            }
            rows++;
        }

        @Override
        public String toString() {
            return "block " + firstRow / HashChain.BLOCK_ROWS + ", rows " + firstRow + " to " + (firstRow + rows - 1)
                    + " (steps " + firstStep + " to " + lastStep + ", seq " + firstSeq + " to " + lastSeq + ")";
        }
    }

    ChainCheck(ChainSeal seal) {
        this.seal = seal;
        this.chain = new HashChain(seal.runId());
    }

    /** What is said of a file whose chain cannot be computed. */
    static VerifiedCheck impossible(MetaDocument meta, Map<String, String> footer, boolean sealed) {
        if (sealed) {
            return VerifiedCheck.broken(NAME, "the columns are not those that the hash chain was made of");
        }
        if (meta.text("event_hash").isPresent() || footer.containsKey(ChainSeal.KEY)) {
            return VerifiedCheck.broken(NAME, "the file's hash chain is gone or damaged");
        }
        return VerifiedCheck.unknown(
                NAME,
                footer.containsKey(TotalsJson.KEY)
                        ? "no hash chain: it could not be carried on when the run was put in order"
                        : "no hash chain: the file was written by another program");
    }

    void add(RowBytes bytes, RowView row) {
        chain.add(bytes);
        span.add(row);
        if (chain.rows() % HashChain.BLOCK_ROWS == 0) {
            endSpan();
        }
    }

    private void endSpan() {
        int at = (int) (span.firstRow / HashChain.BLOCK_ROWS) * HashChain.PREFIX_CHARS;
        String found = chain.hash().substring(0, HashChain.PREFIX_CHARS);
        if (firstWrong.isEmpty() && !seal.blocks().startsWith(found, at)) {
            firstWrong = Optional.of(span);
        }
        span = new Span(chain.rows());
    }

    /** @return the last hash of the rows taken */
    String hash() {
        return chain.hash();
    }

    /** To be called once, after the last row. */
    VerifiedCheck result() {
        if (span.rows > 0) {
            endSpan();
        }
        ChainSeal found = chain.seal();
        if (found.end().equals(seal.end()) && firstWrong.isEmpty()) {
            return VerifiedCheck.ok(
                    NAME,
                    chain.rows() + " rows are those that were sealed"
                            + (seal.recoveredFromRow().isPresent()
                                    ? ", from row " + seal.recoveredFromRow().getAsLong()
                                            + " on when the run was put in order after a crash"
                                    : ""));
        }
        return VerifiedCheck.broken(NAME, what(found.end()) + where());
    }

    private String what(ChainSeal.Mark found) {
        long sealed = seal.end().rows();
        if (found.rows() < sealed) {
            return (sealed - found.rows()) + " of " + sealed + " rows are missing";
        }
        if (found.rows() > sealed) {
            return (found.rows() - sealed) + " rows were put in, there were " + sealed;
        }
        return found.sum() == seal.end().sum() ? "rows were moved" : "rows were changed";
    }

    private String where() {
        return firstWrong.map(place -> ": first in " + place).orElse(" at the end, after row " + (chain.rows() - 1));
    }
}
