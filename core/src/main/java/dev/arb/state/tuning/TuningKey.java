package dev.arb.state.tuning;

import dev.arb.state.Codec;
import dev.arb.state.Row;
import java.util.Optional;

/**
 * A key of {@link Row#TUNING_RESULT} or {@link Row#TUNING_LAST_SEEN} that any program wrote, taken apart. Unlike our own
 * keys its parts may hold anything.
 *
 * @param key as it stands in the store
 * @param iteration as text; empty for a sign of life
 */
record TuningKey(String key, String session, String worker, Optional<String> iteration) {
    private static final String SESSION = "tuning_session:";
    private static final String WORKER = ":worker:";
    private static final String ITERATION = ":iteration:";
    private static final String LAST_SEEN = ":last_seen";

    /** The keys of a session, or of all of them, after namespace and prefix. */
    static String beginning(Optional<String> session) {
        return SESSION + session.map(id -> id + WORKER).orElse("");
    }

    /** Empty for any other key. @param parts what follows namespace and prefix */
    static Optional<TuningKey> of(String key, String parts) {
        int worker = parts.indexOf(WORKER);
        if (!parts.startsWith(SESSION) || worker < SESSION.length()) {
            return Optional.empty();
        }
        String session = parts.substring(SESSION.length(), worker);
        String rest = parts.substring(worker + WORKER.length());
        int iteration = rest.lastIndexOf(ITERATION);
        if (iteration >= 0) {
            String number = rest.substring(iteration + ITERATION.length());
            return Optional.of(new TuningKey(key, session, rest.substring(0, iteration), Optional.of(number)));
        }
        return rest.endsWith(LAST_SEEN)
                ? Optional.of(new TuningKey(
                        key, session, rest.substring(0, rest.length() - LAST_SEEN.length()), Optional.empty()))
                : Optional.empty();
    }

    /** What a result's hash need not repeat: worker and iteration stand in its key. */
    TrialState completed(TrialState trial) {
        return new TrialState(
                Optional.of(worker),
                iteration.flatMap(Codec.WHOLE::read),
                trial.status(),
                trial.timestamp(),
                trial.parameters(),
                trial.metrics());
    }
}
