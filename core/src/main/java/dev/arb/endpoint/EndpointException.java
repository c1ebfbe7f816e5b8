package dev.arb.endpoint;

/** The run cannot be asked over HTTP where it was told to be; the message is a sentence with the remedy. */
public final class EndpointException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EndpointException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
