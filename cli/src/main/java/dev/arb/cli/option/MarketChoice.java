package dev.arb.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The values of {@code --market}. */
public sealed interface MarketChoice {
    /** The exchanges themselves. */
    record Exchanges() implements MarketChoice {}

    /**
     * Files of recorded frames.
     *
     * @param files in the order of time, at least one
     */
    record Recorded(List<Path> files) implements MarketChoice {
        public Recorded {
            files = List.copyOf(files);
        }
    }

    /** Reads {@code live} or {@code recorded:FILE[,FILE…]}. */
    final class Reader implements ITypeConverter<MarketChoice> {
        private static final String PREFIX = "recorded:";

        @Override
        public MarketChoice convert(String text) {
            if (text.equals("live")) {
                return new Exchanges();
            }
            if (!text.startsWith(PREFIX)) {
                throw new TypeConversionException("'" + text + "' is neither live nor recorded:FILE[,FILE...]");
            }
            List<Path> files = new ArrayList<>();
            for (String name : text.substring(PREFIX.length()).split(",", -1)) {
                if (name.isBlank()) {
                    throw new TypeConversionException(
                            "'" + text + "' names an empty file; write recorded:FILE[,FILE...]");
                }
                files.add(Path.of(name));
            }
            return new Recorded(files);
        }
    }
}
