package dev.arb.runlog;

import java.util.List;
import java.util.Optional;

/**
 * What {@link RunVerifier} found out about a run.
 *
 * @param run the run
 * @param rows how many rows were read
 * @param hash the last hash of their chain, computed from the rows; empty where the file has no chain
 * @param checks in the order in which they are told
 */
public record RunVerification(RunInfo run, long rows, Optional<String> hash, List<VerifiedCheck> checks) {
    /** Copies the list. */
    public RunVerification {
        checks = List.copyOf(checks);
    }

    /** @return whether no check failed; what cannot be told does not count against a run */
    public boolean intact() {
        return checks.stream().noneMatch(check -> check.result() == VerifiedCheck.Result.BROKEN);
    }
}
