package dev.arb.run;

import dev.arb.engine.EngineOutcome;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.OutcomeSink;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-256 over the decision bytes of a run: two runs with one digest decided the same, byte for byte. */
public final class DecisionDigest implements OutcomeSink {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private final LongConsumer writer = this::put;

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof LoopOutcome loop) {
            put(timeNs);
            loop.writeTo(writer);
        }
    }

    private void put(long value) {
        if (buffer.remaining() < Long.BYTES) {
            drain();
        }
        buffer.putLong(value);
    }

    private void drain() {
        digest.update(buffer.flip());
        buffer.clear();
    }

    /** The digest so far, in hexadecimal; ends the collection. */
    public String finish() {
        drain();
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
