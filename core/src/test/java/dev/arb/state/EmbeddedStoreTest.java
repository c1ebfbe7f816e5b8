package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.time.SimulatedClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StateStoreContract {
    @TempDir
    Path directory;

    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private EmbeddedStore store;

    @BeforeEach
    void open() {
        store = EmbeddedStore.open(file(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file() {
        return directory.resolve("new").resolve("arb").resolve("state.db");
    }

    @Override
    protected StateStore store() {
        return store;
    }

    @Override
    protected void passShortTtlOf(String key) {
        TestTimes.pass(clock, SHORT.millis());
    }

    @Test
    void itSaysWhichFileItIs() {
        assertThat(store.description()).isEqualTo("embedded " + file());
        assertThat(store.kind()).hasToString("embedded");
    }

    @Test
    void fileAndDirectoryBelongToTheirOwnerOnly() throws IOException {
        store.putString("s", "1", Ttl.NONE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files.toList())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem() throws IOException {
        store.close();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        store = EmbeddedStore.open(file(), clock);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        store.putHash("h", Map.of("a", "1"), new Ttl(60_000));
        store.close();

        store = EmbeddedStore.open(file(), clock);

        assertThat(store.readHash("h")).isEqualTo(Map.of("a", "1"));
        assertThat(store.ttl("h")).contains(new Ttl(60_000));
    }

    @Test
    void aReaderSeesWhatTheWriterWrites() {
        try (EmbeddedStore reader = EmbeddedStore.reading(file(), clock)) {
            store.putString("s", "1", Ttl.NONE);
            assertThat(reader.readString("s")).contains("1");
            store.putString("s", "2", Ttl.NONE);
            assertThat(reader.readString("s")).contains("2");
            store.close();
            assertThat(reader.readString("s")).contains("2");
        }
    }

    @Test
    void aReaderOfAMissingFileIsEmptyUntilItAppearsAndCreatesNothing() {
        Path later = directory.resolve("later").resolve("state.db");
        try (EmbeddedStore reader = EmbeddedStore.reading(later, clock)) {
            assertThat(reader.readString("s")).isEmpty();
            assertThat(reader.readHash("s")).isEmpty();
            assertThat(reader.scan(KeyPattern.startingWith(""), ScanPage.START).keys())
                    .isEmpty();
            assertThat(later.getParent()).doesNotExist();

            try (EmbeddedStore writer = EmbeddedStore.open(later, clock)) {
                writer.putString("s", "1", Ttl.NONE);
                assertThat(reader.readString("s")).contains("1");
            }
        }
    }

    @Test
    void aReaderNoticesThatTheFileWasReplaced() throws IOException {
        try (EmbeddedStore reader = EmbeddedStore.reading(file(), clock)) {
            store.putString("s", "old", Ttl.NONE);
            assertThat(reader.readString("s")).contains("old");
            store.close();
            Files.delete(file());
            assertThat(reader.readString("s")).isEmpty();

            store = EmbeddedStore.open(file(), clock);
            store.putString("s", "new", Ttl.NONE);
            assertThat(reader.readString("s")).contains("new");
        }
    }

    @Test
    void aReaderNeverWrites() {
        try (EmbeddedStore reader = EmbeddedStore.reading(file(), clock)) {
            assertThatThrownBy(() -> reader.putString("s", "1", Ttl.NONE))
                    .isInstanceOf(StateStoreException.class)
                    .hasMessageContaining("reading only");
        }
    }

    @Test
    void twoWritersOfOneFileBothCount() throws InterruptedException {
        try (EmbeddedStore second = EmbeddedStore.open(file(), clock)) {
            Thread other = Thread.ofPlatform().start(() -> countTo(second, 200));
            countTo(store, 200);
            other.join();
        }

        assertThat(store.readString("n")).contains("400");
    }

    private static void countTo(StateStore store, int count) {
        for (int i = 0; i < count; i++) {
            store.increment("n", BigDecimal.ONE);
        }
    }

    @Test
    void rowsThatAreOverLeaveTheFile() throws SQLException {
        store.putString("s", "1", SHORT);
        TestTimes.pass(clock, 120_000);
        store.putString("t", "1", Ttl.NONE);

        assertThat(sql("SELECT group_concat(key) FROM entry")).contains("t");
    }

    @Test
    void aBatchThatFailsInTheMiddleLeavesNothingBehind() throws SQLException {
        store.putString("before", "1", Ttl.NONE);
        sqlUpdate("CREATE TRIGGER no_bad BEFORE INSERT ON entry WHEN NEW.key='bad'"
                + " BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        assertThatThrownBy(() -> store.apply(List.of(
                        new StateWrite.PutString("good", "1", Ttl.NONE),
                        new StateWrite.PutString("bad", "1", Ttl.NONE))))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("disk full");

        assertThat(store.readString("good")).isEmpty();
        store.putString("good", "2", Ttl.NONE);
        assertThat(store.readString("good")).contains("2");
    }

    @Test
    void aFileOfAnotherVersionIsRefusedWithTheRemedy() throws SQLException {
        store.close();
        sqlUpdate("PRAGMA user_version=7");

        assertThatThrownBy(() -> EmbeddedStore.open(file(), clock))
                .isInstanceOf(StateStoreException.class)
                .hasMessage("the state file " + file()
                        + " has schema version 7, this program reads version 1; pass another --state-file");
        try (EmbeddedStore reader = EmbeddedStore.reading(file(), clock)) {
            assertThatThrownBy(() -> reader.readString("s")).isInstanceOf(StateStoreException.class);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedInOneSentence() throws IOException {
        Path text = directory.resolve("notes.txt");
        Files.writeString(
                text, "these are my notes, and they are longer than a header of one hundred bytes. ".repeat(3));

        assertThatThrownBy(() -> EmbeddedStore.open(text, clock))
                .isInstanceOf(StateStoreException.class)
                .hasMessageStartingWith("cannot open the state file " + text)
                .hasMessageEndingWith("pass another --state-file");
        assertThat(Files.readString(text)).startsWith("these are my notes");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedInOneSentence() throws IOException {
        Path blocked = directory.resolve("file");
        Files.writeString(blocked, "x");

        assertThatThrownBy(() -> EmbeddedStore.open(blocked.resolve("state.db"), clock))
                .isInstanceOf(StateStoreException.class)
                .hasMessageStartingWith("cannot create the state file " + blocked.resolve("state.db"));
    }

    private Optional<String> sql(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            return Optional.ofNullable(statement.executeQuery(query).getString(1));
        }
    }

    private void sqlUpdate(String update) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(update);
        }
    }
}
