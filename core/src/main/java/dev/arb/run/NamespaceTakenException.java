package dev.arb.run;

/** Another runner owns the namespace. The message names it and the way out. */
public final class NamespaceTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NamespaceTakenException(String sentence) {
        super(sentence);
    }
}
