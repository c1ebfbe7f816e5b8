package dev.arb.run.setup;

import dev.arb.config.ArbConfig;
import dev.arb.config.Origin;
import dev.arb.config.Setting;
import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files with secrets must be their owner's alone. */
public final class SecretFiles {
    private static final List<String> VARIABLES = List.of("REDIS_PASSWORD_FILE", "REDIS_SENTINEL_PASSWORD_FILE");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFiles() {}

    /**
     * One check a file that holds a secret; a single one that says so when there is none.
     *
     * @param workingDirectory where relative paths begin
     */
    public static List<SetupCheck> check(ArbConfig config, Map<String, String> environment, Path workingDirectory) {
        Map<String, String> holds = new LinkedHashMap<>();
        for (Setting setting : config.settings().all().values()) {
            if (setting.isHidden() && setting.origin().kind() == Origin.Kind.FILE) {
                holds.putIfAbsent(setting.origin().source(), setting.path());
            }
        }
        for (String variable : VARIABLES) {
            String file = environment.getOrDefault(variable, "");
            if (!file.isBlank()) {
                holds.putIfAbsent(file, variable);
            }
        }
        List<SetupCheck> checks = new ArrayList<>();
        holds.forEach((file, what) -> checks.add(check(workingDirectory, file, what)));
        if (checks.isEmpty()) {
            checks.add(SetupCheck.ok("secrets", "none in files", "no file with a secret is in use"));
        }
        return checks;
    }

    private static SetupCheck check(Path workingDirectory, String name, String what) {
        Path file = workingDirectory.resolve(name);
        String check = "secrets." + name;
        try {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return SetupCheck.ok(check, "no modes", "this file system knows none; holds " + what);
            }
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            boolean ownerOnly = mode.stream().noneMatch(OTHERS::contains);
            return new SetupCheck(
                    check,
                    ownerOnly ? Status.OK : Status.FAILED,
                    Optional.of(PosixFilePermissions.toString(mode)),
                    Optional.of("rw-------"),
                    ownerOnly ? "holds " + what : "holds " + what + " and is open to others; run chmod 600 " + name);
        } catch (IOException unreadable) {
            return SetupCheck.without(
                    check, Status.FAILED, "cannot be looked at (" + unreadable.getMessage() + "); check " + what);
        }
    }
}
