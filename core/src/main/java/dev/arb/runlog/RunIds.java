package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of runs, which are the names of their directories. */
public final class RunIds {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_SUFFIX = 10_000;
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+=@-]*");
    private static final Pattern UNSAFE_CHARACTER = Pattern.compile("[^A-Za-z0-9._+=@-]");
    /** Control, format, lone surrogate, unassigned; line and paragraph separators. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\u2028\\u2029]");

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunIds() {}

    /** @return {@code YYYYMMDD_HHMMSS_mode_strategy_symbol_timeframe} in UTC, "/" in the symbol as "-" */
    public static String idOf(RunLabel label, Instant startedAt) {
        return STAMP.format(startedAt)
                + '_'
                + word(label.mode())
                + '_'
                + word(label.strategyName())
                + '_'
                + word(label.symbol())
                + '_'
                + word(label.timeframe());
    }

    private static String word(String part) {
        return UNSAFE_CHARACTER.matcher(part.replace('/', '-')).replaceAll("_");
    }

    /** @return whether the text is a name that stays inside the directory it is resolved against */
    public static boolean isSafe(String runId) {
        return runId.length() <= MAX_LENGTH && SAFE.matcher(runId).matches() && !runId.contains("..");
    }

    /**
     * @return the id itself
     * @throws IllegalArgumentException when it is not safe
     */
    public static String requireSafe(String runId) {
        if (!isSafe(runId)) {
            throw new IllegalArgumentException("run id '" + printable(runId) + "' is not allowed; use up to "
                    + MAX_LENGTH + " letters, digits and . _ + = @ - without ..");
        }
        return runId;
    }

    /**
     * Makes the directory of a run, never one that exists: a second run with the same id gets the suffix {@code _2}, and
     * so on.
     *
     * @return the new, empty directory, named by the run's final id
     * @throws IOException when the directory cannot be made
     */
    static Path createDirectory(Path runsDir, String runId) throws IOException {
        Files.createDirectories(runsDir);
        for (int attempt = 1; attempt <= MAX_SUFFIX; attempt++) {
            Path dir = runsDir.resolve(attempt == 1 ? runId : runId + '_' + attempt);
            if (tryCreate(dir)) {
                DurableFiles.syncDirectory(runsDir);
                return dir;
            }
        }
        throw new IOException("no free name for run " + runId + " in " + runsDir + " after " + MAX_SUFFIX
                + " tries; clear the directory or name the run yourself");
    }

    private static boolean tryCreate(Path dir) throws IOException {
        try {
            Files.createDirectory(dir);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Replaces what steers a terminal or cannot be seen, and cuts, so that a foreign name does no harm where it is shown. */
    static String printable(String text) {
        String safe = UNPRINTABLE.matcher(text).replaceAll("?");
        return safe.length() <= MAX_LENGTH ? safe : safe.substring(0, MAX_LENGTH - 1) + '\u2026';
    }
}
