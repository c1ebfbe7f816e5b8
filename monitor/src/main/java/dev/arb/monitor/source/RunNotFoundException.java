package dev.arb.monitor.source;

/** There is no such run; the message is a sentence with the way out. */
public final class RunNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunNotFoundException(String sentence) {
        super(sentence);
    }
}
