package dev.arb.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.architecture.SourceTree.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house rules that can be read off the sources. */
class SourceTreeTest {
    private static final int MOST_LINES = 600;

    private static final List<Source> SOURCES = SourceTree.javaFiles();

    // Spelled in pieces, so that this file does not break its own rules.
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled|new Unsupported" + "OperationException");
    private static final Pattern INFERRED_TYPE = Pattern.compile("(^\\s*|[({]\\s*|final )var \\w+\\s*[=:]");
    private static final Pattern PICTURE = Pattern.compile("[\\x{1F000}-\\x{1FAFF}\\x{2728}\\x{1F680}\\x{2B50}]");

    @Test
    void noFileIsTooLong() {
        assertThat(SOURCES.stream().filter(source -> source.lines().size() > MOST_LINES))
                .extracting(Source::path)
                .isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(linesWith(UNFINISHED)).isEmpty();
    }

    @Test
    void typesOfVariablesAreSpelledOut() {
        assertThat(linesWith(INFERRED_TYPE)).isEmpty();
    }

    @Test
    void thereAreNoPicturesInTheCode() {
        assertThat(linesWith(PICTURE).filter(line -> line.contains("/src/main/")))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Map<Path, Boolean> described = new TreeMap<>();
        for (Source source : SOURCES) {
            if (source.isMain()) {
                boolean here = source.path().endsWith("package-info.java") && isDescribed(source);
                described.merge(source.path().getParent(), here, Boolean::logicalOr);
            }
        }

        assertThat(described)
                .isNotEmpty()
                .allSatisfy((directory, is) -> assertThat(is)
                        .as("%s has a package-info.java with a comment and @NullMarked", directory)
                        .isTrue());
    }

    @Test
    void noPackageIsSplitAcrossModules() {
        Map<Path, Set<Path>> modules = SOURCES.stream()
                .filter(Source::isMain)
                .collect(Collectors.groupingBy(
                        Source::packageDirectory,
                        Collectors.mapping(Source::module, Collectors.toCollection(TreeSet::new))));

        assertThat(modules).allSatisfy((directory, owners) -> assertThat(owners).hasSize(1));
    }

    private static boolean isDescribed(Source source) {
        String text = String.join("\n", source.lines());
        return text.contains("/**") && text.contains("NullMarked");
    }

    private static Stream<String> linesWith(Pattern pattern) {
        return SOURCES.stream()
                .flatMap(source -> IntStream.range(0, source.lines().size())
                        .filter(i -> pattern.matcher(source.lines().get(i)).find())
                        .mapToObj(i -> source.path() + ":" + (i + 1) + ": "
                                + source.lines().get(i).strip()));
    }
}
