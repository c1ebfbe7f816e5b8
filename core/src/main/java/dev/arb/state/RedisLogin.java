package dev.arb.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** User and password of Redis from the environment, the password also from a file that it names. */
public final class RedisLogin {
    public static final String USER_VARIABLE = "REDIS_USER";
    public static final String PASSWORD_VARIABLE = "REDIS_PASSWORD";
    public static final String PASSWORD_FILE_VARIABLE = "REDIS_PASSWORD_FILE";

    private RedisLogin() {}

    /**
     * Adds the login to an address that has none of its own.
     *
     * @throws IllegalArgumentException with a sentence, when the file cannot be read or others may read it
     */
    public static RedisAddress complete(RedisAddress address, Map<String, String> environment) {
        Optional<String> password = value(environment, PASSWORD_VARIABLE)
                .or(() -> value(environment, PASSWORD_FILE_VARIABLE).map(RedisLogin::readPassword));
        return address.withLogin(value(environment, USER_VARIABLE), password);
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static String readPassword(String file) {
        Path path = Path.of(file);
        try {
            if (OwnerOnly.othersMayRead(path)) {
                throw new IllegalArgumentException(
                        PASSWORD_FILE_VARIABLE + " names " + path + ", which every user may read; run chmod o-r on it");
            }
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new IllegalArgumentException(
                    PASSWORD_FILE_VARIABLE + " names " + path + ", which cannot be read ("
                            + failed.getClass().getSimpleName() + ")",
                    failed);
        }
    }
}
