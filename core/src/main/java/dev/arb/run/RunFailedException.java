package dev.arb.run;

/** A run could not begin or go on, for a reason outside the program. The message says what and what to do. */
public final class RunFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunFailedException(String sentence) {
        super(sentence);
    }

    RunFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
