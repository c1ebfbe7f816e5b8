package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds a file of a run, so that nothing else is opened in its place: a pipe would make the reader wait for ever, and a
 * link may lead to what is none of the run's business.
 */
final class RunFile {

    private RunFile() {}

    /**
     * @return the file; empty when there is none of that name
     * @throws IOException when it is no regular file, or a link that leads out of the directory of runs
     */
    static Optional<Path> find(Path runDir, String name) throws IOException {
        Path file = runDir.resolve(name);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(name + " is not a regular file");
        }
        if (Files.isSymbolicLink(file) && !file.toRealPath().startsWith(home(runDir))) {
            throw new IOException(name + " is a link that leads out of the directory of runs");
        }
        return Optional.of(file);
    }

    private static Path home(Path runDir) throws IOException {
        Path real = runDir.toRealPath();
        Path parent = real.getParent();
        return parent == null ? real : parent;
    }
}
