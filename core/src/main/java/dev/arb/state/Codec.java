package dev.arb.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a value stands in the store. Reading takes what any program may have written: what cannot be understood is
 * empty, and nothing throws.
 */
public sealed interface Codec<T> {
    String write(T value);

    Optional<T> read(String text);

    /**
     * Printable text. Control characters and bytes that were no UTF-8 make it unknown, and so do the words by which
     * other languages say that they know nothing.
     */
    Codec<String> TEXT = new TextCodec();

    Codec<BigDecimal> DECIMAL = new DecimalCodec();
    Codec<Long> WHOLE = new WholeCodec();
    Codec<Instant> TIME = new TimeCodec();
    Codec<Boolean> FLAG = new FlagCodec();

    /** Printable text; what cannot be printed is replaced when written. */
    record TextCodec() implements Codec<String> {
        private static final int REPLACEMENT = 0xFFFD;
        private static final Set<String> NOTHING = Set.of("None", "null", "nil", "undefined", "nan", "NaN");

        @Override
        public String write(String value) {
            return isPrintable(value)
                    ? value
                    : value.codePoints()
                            .map(c -> isPrintable(c) ? c : ' ')
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
        }

        @Override
        public Optional<String> read(String text) {
            boolean known = !text.isBlank() && isPrintable(text) && !NOTHING.contains(text);
            return known ? Optional.of(text) : Optional.empty();
        }

        private static boolean isPrintable(String text) {
            return text.codePoints().allMatch(TextCodec::isPrintable);
        }

        private static boolean isPrintable(int codePoint) {
            return codePoint != REPLACEMENT
                    && switch (Character.getType(codePoint)) {
                        case Character.CONTROL,
                                Character.FORMAT,
                                Character.SURROGATE,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR -> false;
                        default -> true;
                    };
        }
    }

    /** Plain decimals. */
    record DecimalCodec() implements Codec<BigDecimal> {
        @Override
        public String write(BigDecimal value) {
            return Decimals.plain(value);
        }

        @Override
        public Optional<BigDecimal> read(String text) {
            return Decimals.parse(text);
        }
    }

    /** Whole numbers of 64 bits; {@code 3.0} is 3, {@code 3.5} is unknown. */
    record WholeCodec() implements Codec<Long> {
        @Override
        public String write(Long value) {
            return Long.toString(value);
        }

        @Override
        public Optional<Long> read(String text) {
            try {
                return Decimals.parse(text).map(BigDecimal::longValueExact);
            } catch (ArithmeticException fractionOrTooLarge) {
                return Optional.empty();
            }
        }
    }

    /** See {@link StateTimes}. */
    record TimeCodec() implements Codec<Instant> {
        @Override
        public String write(Instant value) {
            return StateTimes.format(value);
        }

        @Override
        public Optional<Instant> read(String text) {
            return StateTimes.parse(text);
        }
    }

    /** Written {@code true} and {@code false}; read in any case, and as 1 and 0. */
    record FlagCodec() implements Codec<Boolean> {
        @Override
        public String write(Boolean value) {
            return value.toString();
        }

        @Override
        public Optional<Boolean> read(String text) {
            return switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "1", "1.0" -> Optional.of(true);
                case "false", "0", "0.0" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }
}
