package dev.arb.state;

import dev.arb.state.RowFields.Alert;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Row#ALERTS}: an alert that is open. Severity is info, warning or critical. */
public record AlertState(Optional<String> severity, Optional<Instant> since, Optional<String> message) {
    public static final String CRITICAL = "critical";

    public static AlertState of(String severity, Instant since, String message) {
        return new AlertState(Optional.of(severity), Optional.of(since), Optional.of(message));
    }

    /** By rule, in alphabetical order; an alert that cannot be read is there with everything unknown. */
    static Map<String, AlertState> read(Map<String, String> hash) {
        Map<String, AlertState> alerts = new TreeMap<>();
        hash.forEach((rule, json) -> alerts.put(Codec.TEXT.read(rule).orElse("?"), readOne(json)));
        return alerts;
    }

    private static AlertState readOne(String json) {
        Map<String, String> fields = FlatJson.read(json).orElse(Map.of());
        return new AlertState(Alert.SEVERITY.in(fields), Alert.SINCE.in(fields), Alert.MESSAGE.in(fields));
    }

    String write() {
        Map<String, String> fields = new LinkedHashMap<>();
        Alert.SEVERITY.put(fields, severity);
        Alert.SINCE.put(fields, since);
        Alert.MESSAGE.put(fields, message);
        return FlatJson.write(fields);
    }
}
