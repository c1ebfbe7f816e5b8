package dev.arb.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Linux' {@code /proc/self} (proc(5)); CPU time and start come from the JDK's own view of the process, which knows
 * the length of a clock tick. Stateless, thread-safe.
 */
final class ProcProbe implements ProcessProbe {

    private static final Pattern RSS_KB = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)$");
    private static final Pattern PROCESSOR = Pattern.compile("(?m)^cpu\\d+ ");
    private static final long BYTES_PER_KB = 1024;

    private final Path proc;

    ProcProbe(Path proc) {
        this.proc = proc;
    }

    @Override
    public ProcessReading read() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        String status = text("self/status");
        OptionalLong rssKb = number(RSS_KB, status);
        return new ProcessReading(
                info.totalCpuDuration()
                        .map(Duration::toNanos)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                info.startInstant().map(ProcProbe::sinceNs).orElse(OptionalLong.empty()),
                rssKb.isPresent() ? OptionalLong.of(rssKb.getAsLong() * BYTES_PER_KB) : rssKb,
                openFiles(),
                number(THREADS, status));
    }

    private static OptionalLong sinceNs(Instant start) {
        long ns = Duration.between(start, Instant.now()).toNanos();
        return ns > 0 ? OptionalLong.of(ns) : OptionalLong.empty();
    }

    @Override
    public int processors() {
        int listed = Math.toIntExact(PROCESSOR.matcher(text("stat")).results().count());
        return listed > 0 ? listed : Runtime.getRuntime().availableProcessors();
    }

    /** Entries of the directory of descriptors, without the one that this listing itself holds open. */
    private OptionalLong openFiles() {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(proc.resolve("self/fd"))) {
            long count = -1;
            for (Path ignored : descriptors) {
                count++;
            }
            return count < 0 ? OptionalLong.empty() : OptionalLong.of(count);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return OptionalLong.empty();
        }
    }

    private String text(String file) {
        try {
            return Files.readString(proc.resolve(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private static OptionalLong number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
