package dev.arb.market;

/**
 * A frame that is not what its venue documents. Thrown and caught inside a parser, which counts it; one instance
 * without a stack trace, because a damaged stream can throw it at every message.
 */
public final class MalformedFrameException extends RuntimeException {
    public static final MalformedFrameException INSTANCE = new MalformedFrameException();

    private static final long serialVersionUID = 1L;

    private MalformedFrameException() {
        super("malformed frame", null, false, false);
    }
}
