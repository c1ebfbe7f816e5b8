package dev.arb.config;

import dev.arb.model.Env;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the state that other processes see is kept.
 *
 * @param store {@code auto}, {@code redis}, {@code embedded}, {@code memory} or a Redis URI, which may hold a password
 * @param hostNamed whether somebody stated the Redis host; an {@code auto} store then waits for it
 * @param caFile PEM file of the authorities that a Redis is trusted by over TLS; empty for those of Java
 * @param file of the embedded store; empty for its place below {@link UserDirs#state()}
 */
public record StateConfig(
        String store,
        Env env,
        String host,
        boolean hostNamed,
        int port,
        int db,
        Optional<Path> caFile,
        Optional<Path> file,
        String keyPrefix) {

    public StateConfig {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(env, "env");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(caFile, "caFile");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(keyPrefix, "keyPrefix");
    }

    static StateConfig of(Settings settings) {
        return new StateConfig(
                settings.get(StateKeys.STORE),
                settings.get(StateKeys.ENV),
                settings.get(StateKeys.HOST),
                settings.origin(StateKeys.HOST).given(),
                Math.toIntExact(settings.get(StateKeys.PORT)),
                Math.toIntExact(settings.get(StateKeys.DB)),
                path(settings.get(StateKeys.CA_FILE)),
                path(settings.get(StateKeys.FILE)),
                settings.get(StateKeys.KEY_PREFIX));
    }

    private static Optional<Path> path(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }

    /** The namespace of a mode, for example {@code mock:docker}. */
    public String namespace(String mode) {
        return mode + ":" + env.name().toLowerCase(Locale.ROOT);
    }

    /** Without the password that the store's URI may hold. */
    @Override
    public String toString() {
        return "StateConfig[" + Redaction.uriPasswords(store) + ", " + env + ", " + host + ":" + port + "/" + db + "]";
    }
}
