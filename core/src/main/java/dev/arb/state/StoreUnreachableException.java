package dev.arb.state;

/** The store does not answer, or cannot take anything at present: trying again later may succeed. */
public final class StoreUnreachableException extends StateStoreException {
    private static final long serialVersionUID = 1L;

    public StoreUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
