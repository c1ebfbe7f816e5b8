package dev.arb.cli.option;

import dev.arb.config.ConfigRequest;
import dev.arb.config.StateKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command has that reads or writes state, so that writer and reader meet. */
public final class StateOptions {
    private static final String ENV = "--env";
    private static final String STATE = "--state";
    private static final String STATE_FILE = "--state-file";

    @Option(
            names = ENV,
            paramLabel = "ENV",
            description = "docker or local: the second part of the namespace. Default: APP_ENV, else docker.")
    private @Nullable String env;

    @Option(
            names = STATE,
            paramLabel = "STORE",
            description = "auto, redis, embedded, memory or a Redis URI: redis://HOST:PORT/DB,"
                    + " redis-sentinel://HOST,HOST/DB#MASTER, redis-cluster://HOST,HOST; rediss for TLS."
                    + " Passwords: REDIS_PASSWORD, REDIS_PASSWORD_FILE. Default: auto: Redis when it answers"
                    + " (REDIS_HOST, REDIS_PORT, REDIS_DB), else a file on this machine.")
    private @Nullable String store;

    @Option(
            names = STATE_FILE,
            paramLabel = "FILE",
            description = "File of the embedded store. Default: below $XDG_STATE_HOME/arb, else ~/.local/state/arb.")
    private @Nullable String file;

    /** The request with what was stated here, over everything else. */
    public ConfigRequest over(ConfigRequest request) {
        ConfigRequest result = request;
        if (env != null) {
            result = result.withFlag(StateKeys.ENV, env, ENV);
        }
        if (store != null) {
            result = result.withFlag(StateKeys.STORE, store, STATE);
        }
        if (file != null) {
            result = result.withFlag(StateKeys.FILE, file, STATE_FILE);
        }
        return result;
    }
}
