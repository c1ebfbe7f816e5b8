package dev.arb.market.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The recording that tests look for outside the project; without it they are skipped, and say so. */
public final class RecordedData {
    private static final String VARIABLE = "ARB_RECORDED_DATA";
    private static final List<String> NAMES = List.of("btcusdt_20240808.gz", "btcusdt_20240809.gz");

    private RecordedData() {}

    /** Both files in the order of time; aborts the test, with the reason printed, where they are missing. */
    public static List<Path> filesOrSkip() {
        Path directory = directory();
        List<Path> files = NAMES.stream().map(directory::resolve).toList();
        if (!files.stream().allMatch(Files::isReadable)) {
            String reason = "skipped: no recording in " + directory + "; set " + VARIABLE + " to the directory with "
                    + String.join(", ", NAMES);
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return files;
    }

    private static Path directory() {
        String configured = System.getenv(VARIABLE);
        return configured == null || configured.isBlank()
                ? projectRoot().resolveSibling("shared").resolve("data")
                : Path.of(configured).toAbsolutePath().normalize();
    }

    /** The outermost directory above the working directory that is part of the reactor. */
    private static Path projectRoot() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && Files.exists(root.resolveSibling("pom.xml"))) {
            root = root.getParent();
        }
        return root;
    }
}
