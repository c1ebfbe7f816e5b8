package dev.arb.state.redis;

import dev.arb.state.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Users and passwords of Redis and of its Sentinels from the environment, a password also from a file named there. */
public final class RedisLogin {
    public static final String USER_VARIABLE = "REDIS_USER";
    public static final String PASSWORD_VARIABLE = "REDIS_PASSWORD";
    public static final String PASSWORD_FILE_VARIABLE = "REDIS_PASSWORD_FILE";
    public static final String SENTINEL_USER_VARIABLE = "REDIS_SENTINEL_USER";
    public static final String SENTINEL_PASSWORD_VARIABLE = "REDIS_SENTINEL_PASSWORD";
    public static final String SENTINEL_PASSWORD_FILE_VARIABLE = "REDIS_SENTINEL_PASSWORD_FILE";

    private RedisLogin() {}

    /**
     * Adds the login to an address that has none of its own.
     *
     * @throws IllegalArgumentException with a sentence, when a file cannot be read or others may read it
     */
    public static RedisAddress complete(RedisAddress address, Map<String, String> environment) {
        RedisCredentials ofServers = credentials(environment, USER_VARIABLE, PASSWORD_VARIABLE, PASSWORD_FILE_VARIABLE);
        RedisCredentials ofSentinels = address.topology() instanceof RedisTopology.Sentinel
                ? credentials(
                        environment,
                        SENTINEL_USER_VARIABLE,
                        SENTINEL_PASSWORD_VARIABLE,
                        SENTINEL_PASSWORD_FILE_VARIABLE)
                : RedisCredentials.NONE;
        return address.withLogin(ofServers, ofSentinels);
    }

    private static RedisCredentials credentials(
            Map<String, String> environment, String user, String password, String file) {
        return new RedisCredentials(
                value(environment, user),
                value(environment, password).or(() -> value(environment, file).map(path -> readPassword(file, path))));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static String readPassword(String variable, String file) {
        Path path = Path.of(file);
        try {
            if (OwnerOnly.othersMayRead(path)) {
                throw new IllegalArgumentException(
                        variable + " names " + path + ", which every user may read; run chmod o-r on it");
            }
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    variable + " names " + path + ", which cannot be read ("
                            + failed.getClass().getSimpleName() + ")",
                    failed);
        }
    }
}
