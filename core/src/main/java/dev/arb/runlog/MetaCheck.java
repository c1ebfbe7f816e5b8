package dev.arb.runlog;

import java.util.Optional;

/** What {@code meta.json} says of the rows is what they are. */
final class MetaCheck {

    private static final String NAME = "meta";

    private MetaCheck() {}

    /**
     * @param seal of the file, if it has one
     * @param rows of the file
     * @param hash the last one, computed from the rows
     */
    static VerifiedCheck of(MetaDocument meta, Optional<ChainSeal> seal, long rows, Optional<String> hash) {
        Optional<String> problem = meta.problem()
                .or(() -> otherRun(meta, seal))
                .or(() -> otherRows(meta, rows))
                .or(() -> otherHash(meta, hash));
        if (problem.isPresent()) {
            return VerifiedCheck.broken(NAME, problem.get());
        }
        return meta.text("event_hash").isPresent()
                ? VerifiedCheck.ok(NAME, "run, number of rows and last hash are those of events.parquet")
                : VerifiedCheck.unknown(NAME, "meta.json does not tell number and hash of the rows");
    }

    private static Optional<String> otherRun(MetaDocument meta, Optional<ChainSeal> seal) {
        String told = meta.text("run_id").orElse("none");
        return seal.map(ChainSeal::runId)
                .filter(other -> !other.equals(told))
                .map(other -> "events.parquet is of run " + other + ", meta.json of " + told);
    }

    private static Optional<String> otherRows(MetaDocument meta, long rows) {
        return meta.text("event_rows")
                .filter(told -> !told.equals(Long.toString(rows)))
                .map(told -> "meta.json says " + told + " rows, there are " + rows);
    }

    private static Optional<String> otherHash(MetaDocument meta, Optional<String> hash) {
        return meta.text("event_hash")
                .filter(told -> !Optional.of(told).equals(hash))
                .map(told -> "meta.json says hash " + told + ", the rows have " + hash.orElse("none"));
    }
}
