package dev.arb.state.tuning;

/** There is no such tuning session, or none at all; the message is one sentence with the remedy. */
public final class TuningSessionNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TuningSessionNotFoundException(String message) {
        super(message);
    }
}
