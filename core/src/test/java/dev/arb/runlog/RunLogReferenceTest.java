package dev.arb.runlog;

import dev.arb.docs.ReferenceTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;

/** The reference page of the run log names what is written. */
class RunLogReferenceTest {
    private static final String PAGE = "run-log.md";

    @Test
    void everyColumnStandsInThePageInOrderWithItsType() {
        new ReferenceTable(PAGE, "### Columns")
                .holds(ParquetSchema.MESSAGE.getFields().stream()
                        .map(field -> List.of(code(field.getName()), type(field)))
                        .toList());
    }

    @Test
    void everyKindStandsInThePage() {
        new ReferenceTable(PAGE, "### Kinds")
                .holds(Arrays.stream(RowKind.values())
                        .map(kind -> List.of(code(kind.token())))
                        .toList());
    }

    @Test
    void everyFieldOfTheMetaFileStandsInThePageInOrder() throws IOException {
        RunStart start = RunStart.of(
                new RunLabel("mock", "arb", "BTC/KRW", "1s"), Instant.EPOCH, new RunProcess("host", 1, Instant.EPOCH));
        byte[] json = RunMetaJson.bytes(RunMeta.begin("run", start));
        new ReferenceTable(PAGE, "## meta.json")
                .holds(topLevelNames(json).stream()
                        .map(name -> List.of(code(name)))
                        .toList());
    }

    private static List<String> topLevelNames(byte[] json) {
        return new String(json, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("  \""))
                .map(line -> line.substring(3, line.indexOf('"', 3)))
                .toList();
    }

    private static String code(String text) {
        return '`' + text + '`';
    }

    private static String type(Type field) {
        String nullable = field.isRepetition(Type.Repetition.OPTIONAL) ? ", null" : "";
        return word(field) + nullable;
    }

    private static String word(Type field) {
        LogicalTypeAnnotation meaning = field.getLogicalTypeAnnotation();
        if (meaning instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation) {
            return "timestamp µs UTC";
        }
        if (meaning instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation decimal) {
            return "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
        }
        return meaning instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
                ? "string"
                : field.asPrimitiveType().getPrimitiveTypeName().name().toLowerCase(Locale.ROOT);
    }
}
