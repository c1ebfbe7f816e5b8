package dev.arb.state.redis;

import java.util.Optional;

/** How to log in at a server. Never prints the password. */
public record RedisCredentials(Optional<String> user, Optional<String> password) {
    public static final RedisCredentials NONE = new RedisCredentials(Optional.empty(), Optional.empty());

    /** These, and what is missing from others. */
    RedisCredentials or(RedisCredentials others) {
        return new RedisCredentials(user.or(others::user), password.or(others::password));
    }

    @Override
    public String toString() {
        return password.isPresent() ? "with a password" : "without a password";
    }
}
