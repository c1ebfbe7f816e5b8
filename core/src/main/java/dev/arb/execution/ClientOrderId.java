package dev.arb.execution;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Client order ids that can be derived again after a crash, so that "did it arrive?" can be asked of the venue.
 *
 * <p>The id is the first 128 bits of SHA-256 over {@code runId|positionId|leg|attempt} (UTF-8), as a base-36 number of
 * always {@value #LENGTH} lower-case characters. Binance takes at most 36, Upbit 64. Two orders of a run collide with
 * a probability of 2<sup>-128</sup> a pair.
 */
public final class ClientOrderId {
    /** Characters of an id: 36<sup>25</sup> is the first power above 2<sup>128</sup>. */
    public static final int LENGTH = 25;

    private static final int HASH_BYTES = 16;
    private static final int RADIX = 36;

    private ClientOrderId() {}

    /**
     * The id of one order.
     *
     * @param leg index of the leg within the position
     * @param attempt from 1; counts every order of this leg over the life of the position, opening, closing and
     *     hedging alike, because an id may never be used twice
     * @throws IllegalArgumentException when the run id is empty or a number is out of range
     */
    public static String of(String runId, long positionId, int leg, int attempt) {
        if (runId.isEmpty() || positionId < 0 || leg < 0 || attempt < 1) {
            throw new IllegalArgumentException("client order id of run '" + runId + "', position " + positionId
                    + ", leg " + leg + ", attempt " + attempt + ": run must be named, attempt counts from 1");
        }
        byte[] hash = sha256(runId + '|' + positionId + '|' + leg + '|' + attempt);
        String digits = new BigInteger(1, Arrays.copyOf(hash, HASH_BYTES)).toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
