package dev.arb.alert.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lines of alerts.jsonl. */
class FileSinkTest {
    @TempDir
    Path directory;

    @Test
    void eachNoteIsALine() throws IOException {
        try (FileSink sink = new FileSink(directory, Notes.ORIGIN)) {
            sink.tell(Notes.note("one\ntwo"));
            sink.tell(AlertNote.of(Notes.closed("over")));
        }

        assertThat(Files.readAllLines(directory.resolve("alerts.jsonl")))
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"schema_version\":1,") && line.endsWith("}"))
                .first()
                .asString()
                .contains("\"message\":\"one?two\"");
    }

    @Test
    void aFullFileIsPutAsideInPlaceOfTheOneBefore() throws IOException {
        try (FileSink sink = new FileSink(directory, Notes.ORIGIN, 1000)) {
            for (int i = 0; i < 10; i++) {
                sink.tell(Notes.note("note " + i));
            }
        }

        assertThat(Files.size(directory.resolve("alerts.jsonl"))).isBetween(1L, 1000L);
        assertThat(Files.size(directory.resolve("alerts.1.jsonl"))).isBetween(1L, 1000L);
        assertThat(Files.readString(directory.resolve("alerts.jsonl"))).contains("note 9");
        try (java.util.stream.Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aLineWithoutItsEndIsNotLengthened() throws IOException {
        Path file = Files.writeString(directory.resolve("alerts.jsonl"), "{\"schema_version\":1,\"ev");
        try (FileSink sink = new FileSink(directory, Notes.ORIGIN)) {
            sink.tell(Notes.note("one"));
        }

        assertThat(Files.readAllLines(file))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{\"schema_version\":1,")
                .contains("\"message\":\"one\"");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidAndTheLineIsWrittenWhenThereIsRoom() throws IOException {
        Path file = Files.createSymbolicLink(directory.resolve("alerts.jsonl"), Path.of("/dev/full"));
        try (FileSink sink = new FileSink(directory, Notes.ORIGIN)) {
            assertThat(sink.tell(Notes.note("one")))
                    .isInstanceOfSatisfying(
                            SinkAnswer.Later.class,
                            later -> assertThat(later.why()).isNotBlank().doesNotContain(directory.toString()));
            Files.delete(file);
            assertThat(sink.tell(Notes.note("one"))).isEqualTo(new SinkAnswer.Told());
        }

        assertThat(Files.readAllLines(file)).singleElement().asString().contains("\"message\":\"one\"");
    }

    @Test
    void aDirectoryThatIsGoneMayComeBack() throws IOException {
        Path place = directory.resolve("run");
        try (FileSink sink = new FileSink(place, Notes.ORIGIN)) {
            assertThat(sink.tell(Notes.note("one"))).isInstanceOf(SinkAnswer.Later.class);
            Files.createDirectory(place);
            assertThat(sink.tell(Notes.note("one"))).isEqualTo(new SinkAnswer.Told());
        }
    }
}
