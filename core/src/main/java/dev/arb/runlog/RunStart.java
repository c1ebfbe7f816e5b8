package dev.arb.runlog;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a run when it begins.
 *
 * @param label the parts of its id
 * @param startedAt wall clock
 * @param process who writes it
 * @param version the program's version
 * @param namespace the state store's namespace
 * @param stateStore the kind of state store
 * @param seed the seed of a mock run
 * @param resumedFrom id of the run that this one continues
 * @param configSnapshot configuration in force, secrets already redacted
 * @param notes free text
 * @param balancesStart venue, then asset, then exact amount
 */
public record RunStart(
        RunLabel label,
        Instant startedAt,
        RunProcess process,
        String version,
        String namespace,
        String stateStore,
        OptionalLong seed,
        Optional<String> resumedFrom,
        Map<String, String> configSnapshot,
        String notes,
        Map<String, Map<String, String>> balancesStart) {

    /** Copies the maps, keeping their order. */
    public RunStart {
        configSnapshot = ordered(configSnapshot);
        balancesStart = ordered(balancesStart);
    }

    /** The least a run needs; everything else empty. */
    public static RunStart of(RunLabel label, Instant startedAt, RunProcess process) {
        return new RunStart(
                label, startedAt, process, "", "", "", OptionalLong.empty(), Optional.empty(), Map.of(), "", Map.of());
    }

    static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
