package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Run;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@link Row#RUN}: the current or last run. The words of state and exit reason are {@link RunWords}. */
public record RunState(
        Optional<String> runId,
        Optional<String> state,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> exitReason,
        Optional<String> tradingState,
        Optional<String> tradingStateReason,
        Optional<String> host,
        Optional<Long> pid) {

    static RunState read(Map<String, String> hash) {
        return new RunState(
                Run.RUN_ID.in(hash),
                Common.STATE.in(hash),
                Run.STARTED_AT.in(hash),
                Run.ENDED_AT.in(hash),
                Run.EXIT_REASON.in(hash),
                Run.TRADING_STATE.in(hash),
                Run.TRADING_STATE_REASON.in(hash),
                Run.HOST.in(hash),
                Run.PID.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Run.RUN_ID.put(hash, runId);
        Common.STATE.put(hash, state);
        Run.STARTED_AT.put(hash, startedAt);
        Run.ENDED_AT.put(hash, endedAt);
        Run.EXIT_REASON.put(hash, exitReason);
        Run.TRADING_STATE.put(hash, tradingState);
        Run.TRADING_STATE_REASON.put(hash, tradingStateReason);
        Run.HOST.put(hash, host);
        Run.PID.put(hash, pid);
        return hash;
    }
}
