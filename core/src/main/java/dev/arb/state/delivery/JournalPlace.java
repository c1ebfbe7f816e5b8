package dev.arb.state.delivery;

import dev.arb.state.Keys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where journals lie: a directory for each store, a file for each namespace and key prefix in it. */
final class JournalPlace {
    static final String SUFFIX = ".journal";

    private static final int DIGEST_BYTES = 4;
    private static final int LONGEST_NAME = 80;

    private JournalPlace() {}

    /**
     * @param stateDirectory the user's directory of state on this machine
     * @param store description of a store, without credentials
     */
    static Path directory(Path stateDirectory, String store) {
        return stateDirectory.resolve("journal").resolve(name(store));
    }

    static Path file(Path stateDirectory, String store, Keys keys) {
        return directory(stateDirectory, store).resolve(name(keys.toString()) + SUFFIX);
    }

    /** Readable, and another one for another text. */
    private static String name(String text) {
        String readable = text.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[.-]+|-+$", "");
        String shortened = readable.substring(0, Math.min(LONGEST_NAME, readable.length()));
        return shortened + "-" + HexFormat.of().formatHex(digest(text), 0, DIGEST_BYTES);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException("this Java has no SHA-256", everyPlatformHasIt);
        }
    }
}
