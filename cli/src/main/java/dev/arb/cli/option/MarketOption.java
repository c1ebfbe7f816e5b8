package dev.arb.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The value of {@code --market}.
 *
 * @param files of a recorded market in the order of time; none for the exchanges
 */
public record MarketOption(List<Path> files) {
    public MarketOption {
        files = List.copyOf(files);
    }

    public boolean isRecorded() {
        return !files.isEmpty();
    }

    /** Reads {@code live} or {@code recorded:FILE[,FILE…]}. */
    public static final class Reader implements ITypeConverter<MarketOption> {
        private static final String PREFIX = "recorded:";

        @Override
        public MarketOption convert(String text) {
            if (text.equals("live")) {
                return new MarketOption(List.of());
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
            return new MarketOption(files);
        }
    }
}
