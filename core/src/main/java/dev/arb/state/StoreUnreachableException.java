package dev.arb.state;

import redis.clients.jedis.exceptions.JedisDataException;

/** The store does not answer, or cannot take anything at present: trying again later may succeed. */
public final class StoreUnreachableException extends StateStoreException {
    private static final long serialVersionUID = 1L;

    public StoreUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether something is there and said no, such as a server that wants a password. */
    public boolean isRefusal() {
        return getCause() instanceof JedisDataException;
    }
}
