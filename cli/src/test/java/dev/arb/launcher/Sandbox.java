package dev.arb.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A project directory with a copy of the launcher and an application that counts as built, and a home directory. The
 * {@code java} of its Java homes is a script that prints its own home and each argument on a line of its own.
 */
final class Sandbox {
    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    Sandbox(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(project().resolve("cli/target/app"));
        Files.createDirectories(home());
        Files.copy(Path.of(System.getProperty("arb.launcher")), launcher());
        Files.writeString(project().resolve("pom.xml"), "<project/>");
        Files.createDirectories(project().resolve("core/src/main"));
        Files.writeString(project().resolve("cli/target/app/arb.jar"), "");
        set("HOME", home().toString());
        set("PATH", "/usr/bin:/bin");
    }

    /** What came of a start. */
    record Result(int exitCode, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    Path project() {
        return directory.resolve("a project");
    }

    Path home() {
        return directory.resolve("home");
    }

    Path launcher() {
        return project().resolve("arb");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Makes a Java home that says it is this version. */
    Path javaHome(Path home, String version) throws IOException {
        Path java = home.resolve("bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(
                java,
                "case \"$*\" in *-Xshare:dump*|*DumpLoadedClassList*) exit 1 ;; esac\n" + "echo \"" + home
                        + "\"\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done\nexit 42\n");
        return home;
    }

    /** Requires another Java than the real launcher does. */
    void require(int major) throws IOException {
        String text = Files.readString(launcher());
        Files.writeString(launcher(), text.replaceFirst("(?m)^required=\\d+$", "required=" + major));
    }

    /** Puts a program in front of those of the system. */
    void program(String name, String body) throws IOException {
        Path programs = Files.createDirectories(directory.resolve("programs"));
        script(programs.resolve(name), body);
        set("PATH", programs + ":/usr/bin:/bin");
    }

    Result run(String... arguments) throws Exception {
        return run(home(), launcher(), arguments);
    }

    Result run(Path workingDirectory, Path executable, String... arguments) throws Exception {
        return start(directory, workingDirectory, executable, arguments);
    }

    /** For starts at the same time: what is printed is kept in a directory of its own. */
    Result runApart(Path kept, String... arguments) throws Exception {
        return start(kept, home(), launcher(), arguments);
    }

    private Result start(Path kept, Path workingDirectory, Path executable, String... arguments) throws Exception {
        Path out = kept.resolve("out");
        Path err = kept.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                                .toList())
                .directory(workingDirectory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the launcher did not end within 60 s: " + Files.readString(err));
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
