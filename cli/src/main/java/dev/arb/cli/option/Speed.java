package dev.arb.cli.option;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How fast a recorded market is played. */
public sealed interface Speed {
    /**
     * So many times as fast as it was recorded.
     *
     * @param factor positive; 1 is real time
     */
    record Times(double factor) implements Speed {
        public Times {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("speed was " + factor + ", it must be above 0");
            }
        }
    }

    /** As fast as it goes. */
    record Max() implements Speed {}

    /** Real time. */
    Speed REAL_TIME = new Times(1);

    /** Reads {@code max} or a positive number. */
    final class Reader implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String text) {
            if (text.equals("max")) {
                return new Max();
            }
            try {
                return new Times(Double.parseDouble(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is neither max nor a number above 0");
            }
        }
    }
}
