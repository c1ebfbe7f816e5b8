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
 * @param file of the embedded store; empty for its place below {@link UserDirs#state()}
 */
public record StateConfig(
        String store,
        Env env,
        String host,
        boolean hostNamed,
        int port,
        int db,
        Optional<Path> file,
        String keyPrefix) {

    public StateConfig {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(env, "env");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(keyPrefix, "keyPrefix");
    }

    static StateConfig of(Settings settings) {
        String file = settings.get(StateKeys.FILE);
        return new StateConfig(
                settings.get(StateKeys.STORE),
                settings.get(StateKeys.ENV),
                settings.get(StateKeys.HOST),
                settings.origin(StateKeys.HOST).given(),
                Math.toIntExact(settings.get(StateKeys.PORT)),
                Math.toIntExact(settings.get(StateKeys.DB)),
                file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
                settings.get(StateKeys.KEY_PREFIX));
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
