package dev.arb.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Reads the settings of a YAML file with the streaming parser: nested maps of scalars in one document. Numbers keep
 * their text. Aliases and further documents are refused, because nothing in this schema needs them.
 */
final class YamlSource {

    private final SourceSettings out;
    private final YAMLParser parser;

    private YamlSource(SourceSettings out, YAMLParser parser) {
        this.out = out;
        this.parser = parser;
    }

    /** @throws ConfigException when the text is not YAML of this kind */
    static List<RawSetting> read(String file, String text) {
        return YamlOutline.read(file, text).orElseGet(() -> parse(file, text));
    }

    static List<RawSetting> parse(String file, String text) {
        SourceSettings out = new SourceSettings(file);
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            new YamlSource(out, parser).readDocument();
            return out.settings();
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw out.error(line, "not valid YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readDocument() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null || isEmpty(token)) {
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            throw out.error(line(), "the file must hold sections with keys, such as strategy:");
        }
        readTable("");
        if (parser.nextToken() != null) {
            throw out.error(line(), "a second YAML document begins here; only one is read");
        }
    }

    private boolean isEmpty(JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NULL
                || (token == JsonToken.VALUE_STRING && parser.getText().isEmpty());
    }

    private void readTable(String prefix) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String path = prefix + parser.currentName();
            int line = line();
            JsonToken token = parser.nextToken();
            if (parser.isCurrentAlias()) {
                throw out.error(line, path + " is a YAML alias; write the value itself");
            }
            if (token == JsonToken.START_OBJECT) {
                out.table(path, line);
                readTable(path + ".");
            } else {
                out.leaf(path, scalar(token), line);
            }
        }
    }

    private Scalar scalar(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT -> new Scalar(Scalar.Kind.INT, parser.getText());
            case VALUE_NUMBER_FLOAT -> new Scalar(Scalar.Kind.FLOAT, parser.getText());
            case VALUE_TRUE, VALUE_FALSE ->
                new Scalar(Scalar.Kind.BOOL, parser.getText().toLowerCase(Locale.ROOT));
            case VALUE_NULL -> new Scalar(Scalar.Kind.NOTHING, "");
            case START_ARRAY -> {
                parser.skipChildren();
                yield new Scalar(Scalar.Kind.LIST, "[...]");
            }
            default -> new Scalar(Scalar.Kind.STRING, parser.getText());
        };
    }

    private int line() {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }
}
