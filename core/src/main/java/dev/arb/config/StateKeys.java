package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import dev.arb.model.Env;
import java.util.List;

/** Keys of {@code state}: where the state that other processes see is kept. */
public final class StateKeys {

    public static final Key<String> STORE =
            Key.of("state.store", Texts.STORE, "auto", "auto takes Redis when it answers, else a file on this machine");
    public static final Key<Env> ENV = Key.of(
                    "state.env",
                    new EnumType<>(Env.class),
                    "docker",
                    "second part of the namespace; writer and reader must agree")
            .alsoFrom("APP_ENV");
    public static final Key<String> HOST =
            Key.of("state.host", Texts.HOST, "localhost", "Redis host").alsoFrom("REDIS_HOST");
    public static final Key<Long> PORT = Key.of("state.port", new LongType(1, 65_535, ""), "6379", "Redis port")
            .alsoFrom("REDIS_PORT");
    public static final Key<Long> DB = Key.of("state.db", new LongType(0, 1_000_000, ""), "0", "Redis database")
            .alsoFrom("REDIS_DB");
    public static final Key<String> CA_FILE = Key.of(
                    "state.ca_file",
                    Texts.OPTIONAL_PATH,
                    "",
                    "PEM file of the authorities whose certificates are trusted over TLS; empty: those of Java")
            .alsoFrom("REDIS_CA_FILE");
    public static final Key<String> FILE = Key.of(
            "state.file",
            Texts.OPTIONAL_PATH,
            "",
            "file of the embedded store; empty: below $XDG_STATE_HOME/arb, else ~/.local/state/arb");
    public static final Key<String> KEY_PREFIX =
            Key.of("state.key_prefix", Texts.KEY_PART, "arbitrage", "second part of every key, after the namespace");

    static final Section SECTION = new Section(
            "state",
            ShippedFile.CONFIG_TOML,
            "where the state that other processes see is kept",
            List.of(STORE, ENV, HOST, PORT, DB, CA_FILE, FILE, KEY_PREFIX));

    private StateKeys() {}
}
