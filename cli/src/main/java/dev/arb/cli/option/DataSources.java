package dev.arb.cli.option;

import dev.arb.config.DataSource;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of {@code --data-source}. */
public final class DataSources implements ITypeConverter<DataSource>, Iterable<String> {
    @Override
    public DataSource convert(String word) {
        return switch (word) {
            case "rest" -> DataSource.REST;
            case "ws" -> DataSource.WS;
            default -> throw new TypeConversionException("'" + word + "' is not one of rest, ws");
        };
    }

    @Override
    public Iterator<String> iterator() {
        return List.of("rest", "ws").iterator();
    }
}
