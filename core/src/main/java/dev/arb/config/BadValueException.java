package dev.arb.config;

/** A value does not fit its type. */
public final class BadValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String problem;

    /** @param problem completes the sentence "KEY is VALUE, …" */
    public BadValueException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** What is wrong, as a clause. */
    public String problem() {
        return problem;
    }
}
