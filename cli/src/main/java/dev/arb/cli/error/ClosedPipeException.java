package dev.arb.cli.error;

/** Nobody reads standard output any more; the program ends without another word. */
public final class ClosedPipeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClosedPipeException() {
        super("standard output was closed by its reader", null, false, false);
    }
}
