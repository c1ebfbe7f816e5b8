package dev.arb.state.tuning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the store holds of a session, wherever it was found.
 *
 * @param session its id as it stands in keys
 * @param trials each one once, in no order
 * @param workers those that are expected to be alive, with their last sign of life
 * @param metricKeys names of the metrics of any trial
 */
record TuningRecords(
        String session,
        TuningSessionState facts,
        List<TrialEntry> trials,
        Map<String, Optional<Instant>> workers,
        Set<String> metricKeys) {}
