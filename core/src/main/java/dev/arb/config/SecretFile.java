package dev.arb.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A file that states a secret must belong to the user, or to root, and be open to nobody else. */
final class SecretFile {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private SecretFile() {}

    /** @throws ConfigException when others may read or change the file that states the secret */
    static void check(Setting secret, Path workingDirectory) {
        if (secret.origin().kind() != Origin.Kind.FILE || secret.text().isEmpty()) {
            return;
        }
        Path file = workingDirectory.resolve(secret.origin().source());
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                check(secret, Files.readAttributes(file, PosixFileAttributes.class));
            }
        } catch (IOException e) {
            throw refused(secret, "its owner and mode cannot be read");
        }
    }

    private static void check(Setting secret, PosixFileAttributes file) {
        if (!OWNER.containsAll(file.permissions())) {
            throw refused(secret, "others may open that file; run chmod 600 on it");
        }
        String owner = file.owner().getName();
        if (!owner.equals(System.getProperty("user.name")) && !owner.equals("root")) {
            throw refused(secret, "that file belongs to " + owner + "; own it yourself");
        }
    }

    private static ConfigException refused(Setting secret, String why) {
        return new ConfigException(
                secret.origin(),
                secret.path() + " is a secret, and " + why + ", or put the secret into the environment as "
                        + ((Key<?>) secret.entry()).variable());
    }
}
