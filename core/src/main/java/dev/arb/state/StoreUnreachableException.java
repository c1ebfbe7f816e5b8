package dev.arb.state;

/** The store does not answer, or cannot take anything at present: trying again later may succeed. */
public final class StoreUnreachableException extends StateStoreException {
    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    public StoreUnreachableException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** @param refusal something is there and said no, such as a server that wants a password */
    public StoreUnreachableException(String message, Throwable cause, boolean refusal) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** Whether something is there and said no. */
    public boolean isRefusal() {
        return refusal;
    }
}
