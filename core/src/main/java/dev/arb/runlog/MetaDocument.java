package dev.arb.runlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.arb.model.Fixed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code meta.json} says, whoever wrote it and however odd it is: its scalars as texts, and what is wrong with it.
 * Texts are as they stand in the file; {@link #text} makes them printable.
 *
 * @param texts scalars by name in the order of the file, those of nested objects as {@code outer/inner}; nulls and lists
 *     are left out
 * @param problem why the file could not be read in full
 */
public record MetaDocument(Map<String, String> texts, Optional<String> problem) {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final long LARGEST = 16L << 20;
    private static final char NESTED = '/';

    /** Deeper objects than any of ours are skipped. */
    private static final int LONGEST_PREFIX = 200;

    /** Never throws for what is in the file; keeps what came before the first error. */
    public static MetaDocument read(Path runDir) {
        Map<String, String> texts = new LinkedHashMap<>();
        Path file = runDir.resolve(RunMeta.FILE_NAME);
        try {
            if (Files.size(file) > LARGEST) {
                return new MetaDocument(texts, Optional.of("meta.json is larger than 16 MiB"));
            }
            parse(Files.readAllBytes(file), texts);
            return new MetaDocument(texts, Optional.empty());
        } catch (IOException | RuntimeException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new MetaDocument(texts, Optional.of("meta.json cannot be read: " + RunIds.printable(reason)));
        }
    }

    private static void parse(byte[] bytes, Map<String, String> texts) throws IOException {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is not a JSON object");
            }
            readObject(json, "", texts);
            if (json.currentToken() != JsonToken.END_OBJECT) {
                throw new IOException("it ends in the middle");
            }
        }
    }

    private static void readObject(JsonParser json, String prefix, Map<String, String> texts) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = prefix + json.currentName();
            JsonToken value = json.nextToken();
            if (value == null) {
                return;
            }
            if (value == JsonToken.START_OBJECT && prefix.length() <= LONGEST_PREFIX) {
                readObject(json, name + NESTED, texts);
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                texts.put(name, json.getText());
            }
            json.skipChildren();
        }
    }

    /** @return the exact amounts of an object of venues, as {@code venue/asset}, in units of 1e-8 */
    Map<String, Long> amounts(String name) {
        Map<String, Long> amounts = new TreeMap<>();
        String prefix = name + NESTED;
        texts.forEach((path, text) -> {
            if (path.startsWith(prefix) && path.indexOf(NESTED, prefix.length()) > 0) {
                amounts.put(path.substring(prefix.length()), amount(text));
            }
        });
        return amounts;
    }

    private static long amount(String text) {
        try {
            return Fixed.parse(text);
        } catch (NumberFormatException | ArithmeticException e) {
            return 0;
        }
    }

    /** @return the scalars of a nested object by their names in it, in the order of the file; none when it is missing */
    public Map<String, String> object(String name) {
        Map<String, String> found = new LinkedHashMap<>();
        String prefix = name + NESTED;
        texts.forEach((path, text) -> {
            if (path.startsWith(prefix)) {
                found.put(path.substring(prefix.length()), text);
            }
        });
        return found;
    }

    /** @return a scalar, printable */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).map(RunIds::printable);
    }

    Optional<Instant> time(String name) {
        return Optional.ofNullable(texts.get(name)).flatMap(IsoTimes::parse);
    }

    /** @return the writing process, when the file names it in full */
    Optional<RunProcess> process() {
        Optional<String> host = text("host");
        Optional<Instant> started = time("pid_started_at");
        String pid = texts.getOrDefault("pid", "");
        if (host.isEmpty() || started.isEmpty() || !pid.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return Optional.of(new RunProcess(host.get(), Long.parseLong(pid), started.get()));
    }
}
