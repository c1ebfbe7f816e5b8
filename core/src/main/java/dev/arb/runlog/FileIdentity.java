package dev.arb.runlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file from the one that has its name later.
 *
 * @param key the file's number in its file system; null where there is none
 * @param size in bytes
 * @param modified when it was written last
 */
record FileIdentity(@Nullable Object key, long size, FileTime modified) {

    static FileIdentity of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileIdentity(attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
    }
}
