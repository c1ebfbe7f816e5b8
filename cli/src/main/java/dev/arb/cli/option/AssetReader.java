package dev.arb.cli.option;

import dev.arb.model.Asset;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the base of a pair, in any case. */
public final class AssetReader implements ITypeConverter<Asset> {
    @Override
    public Asset convert(String text) {
        try {
            return Asset.of(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("'" + text + "' is not a symbol such as BTC");
        }
    }
}
