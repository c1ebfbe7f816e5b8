package dev.arb.log;

import static dev.arb.log.LogEvents.SEOUL;
import static dev.arb.log.LogEvents.ms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyFileTest {

    private static final long LAST_MS_OF_THE_15TH = ms("2025-11-15T14:59:59.999Z");
    private static final long MIDNIGHT_IN_SEOUL = ms("2025-11-15T15:00:00Z");

    @TempDir
    Path dir;

    private Path file() {
        return dir.resolve("logs/live.log");
    }

    private DailyFile open(long nowMs) throws IOException {
        return DailyFile.open(file(), SEOUL, new LogKeep(7, 100), nowMs);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(dir.resolve("logs"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewFileBeginsAtMidnightOfTheZone() throws IOException {
        try (DailyFile log = open(LAST_MS_OF_THE_15TH)) {
            log.write("old\n", LAST_MS_OF_THE_15TH);
            log.write("new\n", MIDNIGHT_IN_SEOUL);
        }
        assertThat(dir.resolve("logs/live.2025-11-15.log")).hasContent("old");
        assertThat(file()).hasContent("new");
    }

    @Test
    void sevenDaysAreKeptAndForeignFilesLeftAlone() throws IOException {
        Files.createDirectories(dir.resolve("logs"));
        for (String foreign : List.of("live.txt", "live.old.log", "other.2020-01-01.log", "live.2020-13-01.log")) {
            Files.writeString(dir.resolve("logs").resolve(foreign), "x");
        }
        try (DailyFile log = open(ms("2025-11-01T00:00:00Z"))) {
            for (int day = 1; day <= 20; day++) {
                long noon = ms("2025-11-%02dT03:00:00Z".formatted(day));
                log.write("day " + day + "\n", noon);
            }
        }
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "live.txt",
                        "live.old.log",
                        "other.2020-01-01.log",
                        "live.2020-13-01.log",
                        "live.log",
                        "live.2025-11-13.log",
                        "live.2025-11-14.log",
                        "live.2025-11-15.log",
                        "live.2025-11-16.log",
                        "live.2025-11-17.log",
                        "live.2025-11-18.log",
                        "live.2025-11-19.log");
        assertThat(dir.resolve("logs/live.2025-11-13.log")).hasContent("day 13");
    }

    @Test
    void aFullFileIsPutAsideAndTheLastThreeOfADayAreKept() throws IOException {
        String line = "x".repeat(99) + "\n";
        try (DailyFile log = open(LAST_MS_OF_THE_15TH)) {
            for (int i = 0; i < 7; i++) {
                log.write(i + line, LAST_MS_OF_THE_15TH);
            }
            log.write("new\n", MIDNIGHT_IN_SEOUL);
        }
        assertThat(names())
                .containsExactly(
                        "live.2025-11-15.4.log",
                        "live.2025-11-15.5.log",
                        "live.2025-11-15.6.log",
                        "live.2025-11-15.log",
                        "live.log");
        assertThat(dir.resolve("logs/live.2025-11-15.6.log")).hasContent("5" + line.strip());
        assertThat(dir.resolve("logs/live.2025-11-15.log")).hasContent("6" + line.strip());
        assertThat(file()).hasContent("new");
    }

    @Test
    void fullFilesGoWithTheirDay() throws IOException {
        Files.createDirectories(dir.resolve("logs"));
        Files.writeString(dir.resolve("logs/live.2025-11-01.2.log"), "old");
        Files.writeString(dir.resolve("logs/live.2025-11-14.2.log"), "not so old");
        try (DailyFile log = open(LAST_MS_OF_THE_15TH)) {
            log.write("today\n", LAST_MS_OF_THE_15TH);
            log.write("new\n", MIDNIGHT_IN_SEOUL);
        }
        assertThat(names()).containsExactly("live.2025-11-14.2.log", "live.2025-11-15.log", "live.log");
    }

    @Test
    void twoWritersOfAFullFileLoseNothing() throws IOException {
        String full = "x".repeat(100) + "\n";
        try (DailyFile first = open(LAST_MS_OF_THE_15TH)) {
            first.write(full, LAST_MS_OF_THE_15TH);
            Files.setLastModifiedTime(file(), FileTime.from(Instant.ofEpochMilli(LAST_MS_OF_THE_15TH)));
            try (DailyFile second = open(LAST_MS_OF_THE_15TH)) {
                second.write("second\n", LAST_MS_OF_THE_15TH);
                first.write("first\n", LAST_MS_OF_THE_15TH);
            }
        }
        assertThat(dir.resolve("logs/live.2025-11-15.1.log")).hasContent(full.strip());
        assertThat(file()).hasContent("second\nfirst");
        assertThat(names()).hasSize(2);
    }

    @Test
    void whatAnEarlierDayLeftIsPutAsideAtTheStart() throws IOException {
        try (DailyFile log = open(LAST_MS_OF_THE_15TH)) {
            log.write("yesterday\n", LAST_MS_OF_THE_15TH);
        }
        Files.setLastModifiedTime(file(), FileTime.from(Instant.ofEpochMilli(LAST_MS_OF_THE_15TH)));
        try (DailyFile log = open(MIDNIGHT_IN_SEOUL)) {
            log.write("today\n", MIDNIGHT_IN_SEOUL);
        }
        assertThat(dir.resolve("logs/live.2025-11-15.log")).hasContent("yesterday");
        assertThat(file()).hasContent("today");
    }

    @Test
    void theSameDayIsAppendedTo() throws IOException {
        for (String line : List.of("one\n", "two\n")) {
            try (DailyFile log = open(MIDNIGHT_IN_SEOUL)) {
                log.write(line, MIDNIGHT_IN_SEOUL);
            }
            Files.setLastModifiedTime(file(), FileTime.from(Instant.ofEpochMilli(MIDNIGHT_IN_SEOUL)));
        }
        assertThat(file()).hasContent("one\ntwo");
    }

    @Test
    void twoWritersOfOneFileLoseNothingAtMidnight() throws IOException {
        try (DailyFile first = open(LAST_MS_OF_THE_15TH);
                DailyFile second = open(LAST_MS_OF_THE_15TH)) {
            first.write("first old\n", LAST_MS_OF_THE_15TH);
            second.write("second old\n", LAST_MS_OF_THE_15TH);
            first.write("first new\n", MIDNIGHT_IN_SEOUL);
            second.write("second new\n", MIDNIGHT_IN_SEOUL);
            first.write("first newer\n", MIDNIGHT_IN_SEOUL + 1);
        }
        assertThat(dir.resolve("logs/live.2025-11-15.log")).hasContent("first old\nsecond old");
        assertThat(file()).hasContent("first new\nsecond new\nfirst newer");
    }

    @Test
    void aDirectoryThatIsAFileCannotBeWritten() throws IOException {
        Files.writeString(dir.resolve("logs"), "in the way");
        assertThatThrownBy(() -> open(MIDNIGHT_IN_SEOUL)).isInstanceOf(IOException.class);
    }
}
