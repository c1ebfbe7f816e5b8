package dev.arb.runlog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of the run log reports; in the files by its lower-case {@link #token()}. */
public enum RowKind {
    /** One turn of the engine's loop for one symbol. */
    LOOP,
    /** An order was sent. */
    ORDER,
    /** An order was filled, wholly or in part. */
    FILL,
    /** A venue rejected an order. */
    REJECT,
    /** An order was cancelled. */
    CANCEL,
    /** A check refused what the strategy wanted. */
    REFUSAL,
    /** The run, a position or the log itself changed its state. */
    STATE;

    private static final List<RowKind> KINDS = List.of(values());
    private final String token = name().toLowerCase(Locale.ROOT);

    /** @return the name used in files: {@code loop}, {@code order}, and so on */
    public String token() {
        return token;
    }

    /** Whether a row of this kind may be given up when the disk refuses writes for long; only loops may. */
    public boolean expendable() {
        return this == LOOP;
    }

    /** @return the kind with this ordinal, or {@link #LOOP} for a number that is none */
    static RowKind ofOrdinal(long ordinal) {
        return ordinal >= 0 && ordinal < KINDS.size() ? KINDS.get((int) ordinal) : LOOP;
    }

    /** @return the kind with this token, or empty when it is none of ours */
    public static Optional<RowKind> ofToken(String token) {
        return KINDS.stream().filter(kind -> kind.token.equals(token)).findFirst();
    }
}
