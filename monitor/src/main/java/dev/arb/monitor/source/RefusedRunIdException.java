package dev.arb.monitor.source;

/** A run id that is no name of a run, or leads out of the runs directory; the message is a sentence. */
public final class RefusedRunIdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedRunIdException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
