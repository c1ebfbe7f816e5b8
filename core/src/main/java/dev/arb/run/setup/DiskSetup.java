package dev.arb.run.setup;

import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a directory can be written, and how much room is left where it lies. */
public final class DiskSetup {
    /** A day of a run at full speed with its raw frames needs less. */
    public static final long LEAST_FREE_BYTES = 1L << 30;

    private static final long MIB = 1L << 20;

    private DiskSetup() {}

    /**
     * Writes a file and removes it. A directory that is missing is judged by the nearest one above it.
     *
     * @param key of the configuration that moves the directory
     */
    public static SetupCheck writable(String name, Path directory, String key) {
        Path place = existing(directory);
        try {
            Path probe = Files.createTempFile(place, ".arb-check", ".tmp");
            Files.delete(probe);
            String message = place.equals(directory) ? "can be written" : "is made by the first run, below " + place;
            return SetupCheck.ok(name, directory.toString(), message);
        } catch (IOException refused) {
            return new SetupCheck(
                    name,
                    Status.FAILED,
                    Optional.of(directory.toString()),
                    Optional.empty(),
                    "no file can be made in " + place + "; change its owner or mode, or set " + key);
        }
    }

    /** @param leastFreeBytes what must be left for a run */
    public static SetupCheck space(String name, Path directory, String key, long leastFreeBytes) {
        Path place = existing(directory);
        try {
            long free = Files.getFileStore(place).getUsableSpace();
            boolean enough = free >= leastFreeBytes;
            return new SetupCheck(
                    name,
                    enough ? Status.OK : Status.FAILED,
                    Optional.of(mib(free)),
                    Optional.of(mib(leastFreeBytes)),
                    enough
                            ? "free where runs are kept"
                            : "free in " + place + " is too little; remove old runs, or set " + key);
        } catch (IOException unknown) {
            return SetupCheck.without(
                    name, Status.UNKNOWN, "the free space of " + place + " is not known: " + unknown.getMessage());
        }
    }

    private static String mib(long bytes) {
        return bytes / MIB + " MiB";
    }

    private static Path existing(Path directory) {
        for (Path place = directory; place != null; place = place.getParent()) {
            if (Files.exists(place)) {
                return place;
            }
        }
        return directory;
    }
}
