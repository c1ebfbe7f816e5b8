package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Our reader against Jackson's TOML parser, which builds a tree without lines. */
class TomlSourceProperties {

    private static final long MOST_18_DIGITS = 999_999_999_999_999_999L;

    @Property
    void theSameValuesAreReadAsByAnotherParser(@ForAll("documents") String document) throws IOException {
        Map<String, String> ours = new LinkedHashMap<>();
        for (RawSetting setting : TomlSource.read("t.toml", document)) {
            if (setting.value().kind() != Scalar.Kind.TABLE) {
                ours.put(setting.path(), value(setting.value()));
            }
        }
        assertThat(ours).containsExactlyInAnyOrderEntriesOf(theirs(document));
    }

    @Property
    void everyValueHasTheLineItStandsOn(@ForAll("documents") String document) {
        String[] lines = document.split("\n", -1);
        for (RawSetting setting : TomlSource.read("t.toml", document)) {
            String name = setting.path().substring(setting.path().lastIndexOf('.') + 1);
            assertThat(lines[setting.origin().line() - 1]).contains(name);
        }
    }

    private static String value(Scalar scalar) {
        return switch (scalar.kind()) {
            case INT, FLOAT -> number(new BigDecimal(scalar.text().replace("_", "")));
            default -> scalar.text();
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, String> theirs(String document) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = new TomlFactory().createParser(document)) {
            List<String> path = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> path.add(parser.currentName());
                    case END_OBJECT -> removeLast(path);
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        values.put(leave(path), number(parser.getDecimalValue()));
                    case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> values.put(leave(path), parser.getText());
                    default -> {}
                }
            }
        }
        return values;
    }

    private static String leave(List<String> path) {
        String joined = String.join(".", path);
        removeLast(path);
        return joined;
    }

    private static void removeLast(List<String> path) {
        if (!path.isEmpty()) {
            path.removeLast();
        }
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<List<String>> values = value().list().ofMaxSize(8);
        Arbitrary<String> lineEnds = Arbitraries.of("\n", "\r\n", " # note = 1\n", "\t\n\n", "\n# [none]\n");
        return Combinators.combine(values, values, lineEnds)
                .as((root, table, lineEnd) ->
                        pairs("root", root, lineEnd) + "[ table . sub ]" + lineEnd + pairs("in", table, lineEnd));
    }

    private static String pairs(String name, List<String> values, String lineEnd) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append(i % 2 == 0 ? "" : "  ").append(name).append(i).append(" = ");
            text.append(values.get(i)).append(lineEnd);
        }
        return text.toString();
    }

    private static Arbitrary<String> value() {
        Arbitrary<String> scalar = Arbitraries.oneOf(numbers(), texts(), Arbitraries.of("true", "false"));
        Arbitrary<String> inlineTables = Combinators.combine(scalar, scalar)
                .as((first, second) -> "{ a = " + first + ", 'b' . c = " + second + " }");
        return Arbitraries.oneOf(scalar, inlineTables);
    }

    private static Arbitrary<String> numbers() {
        // the other parser reads 1234567890123456789 as 123456789
        Arbitrary<String> whole =
                Arbitraries.longs().between(-MOST_18_DIGITS, MOST_18_DIGITS).map(String::valueOf);
        Arbitrary<String> decimal = Arbitraries.bigDecimals().ofScale(4).map(BigDecimal::toPlainString);
        return Arbitraries.oneOf(whole, decimal, Arbitraries.of("1_000_000", "+7", "-0", "2.5e6", "1E-3", "3_0.2_5"));
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> basic = Arbitraries.strings()
                .withChars("abc #=[]{},'µ₩")
                .ofMaxLength(10)
                .map(text -> '"' + text + "\\t\\\"\\\\\\u20a9" + '"');
        Arbitrary<String> literal =
                Arbitraries.strings().withChars("abc #=[]\\\"").ofMaxLength(10).map(text -> "'" + text + "'");
        return Arbitraries.oneOf(basic, literal);
    }
}
