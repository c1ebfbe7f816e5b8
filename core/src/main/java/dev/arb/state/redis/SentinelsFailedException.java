package dev.arb.state.redis;

import redis.clients.jedis.exceptions.JedisConnectionException;

/** No Sentinel named the master; the message has each one's reason. */
final class SentinelsFailedException extends JedisConnectionException {
    private static final long serialVersionUID = 1L;

    SentinelsFailedException(String reasons) {
        super(reasons);
    }
}
