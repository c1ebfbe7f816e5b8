package dev.arb.state;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One connection to a state file: table {@code entry(key, hash, value, ends_ms)}, where the value of a hash is a JSON
 * object of its fields. For one thread at a time.
 */
final class EmbeddedDatabase implements AutoCloseable {
    static final int SCHEMA_VERSION = 1;

    private static final int BUSY_TIMEOUT_MS = 5_000;
    private static final String CREATE = "CREATE TABLE IF NOT EXISTS entry (key TEXT NOT NULL PRIMARY KEY,"
            + " hash INTEGER NOT NULL, value TEXT NOT NULL, ends_ms INTEGER NOT NULL) WITHOUT ROWID";

    private final Connection connection;
    private final PreparedStatement select;
    private final PreparedStatement upsert;
    private final PreparedStatement delete;
    private final PreparedStatement deleteOver;
    private final PreparedStatement keysFrom;
    private boolean inTransaction;

    private EmbeddedDatabase(Connection connection) throws SQLException {
        this.connection = connection;
        this.select = connection.prepareStatement("SELECT hash, value, ends_ms FROM entry WHERE key=? AND ends_ms>?");
        this.upsert = connection.prepareStatement(
                "INSERT OR REPLACE INTO entry(key, hash, value, ends_ms) VALUES (?, ?, ?, ?)");
        this.delete = connection.prepareStatement("DELETE FROM entry WHERE key=?");
        this.deleteOver = connection.prepareStatement("DELETE FROM entry WHERE ends_ms<=?");
        this.keysFrom =
                connection.prepareStatement("SELECT key FROM entry WHERE key>=? AND ends_ms>? ORDER BY key LIMIT ?");
    }

    /** @throws StateStoreException when the file cannot be opened or is of another version */
    static EmbeddedDatabase forWriting(Path file) {
        try {
            Connection connection = connect(file, false);
            try {
                prepare(file, connection);
                return new EmbeddedDatabase(connection);
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw cannotOpen(file, failed);
        }
    }

    /**
     * For a file that exists; null while its writer has not yet made the table.
     *
     * @throws StateStoreException when the file cannot be opened or is of another version
     */
    static @Nullable EmbeddedDatabase forReading(Path file) {
        try {
            Connection connection = connect(file, true);
            try {
                if (version(file, connection) == SCHEMA_VERSION) {
                    return new EmbeddedDatabase(connection);
                }
                connection.close();
                return null;
            } catch (SQLException | RuntimeException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException failed) {
            throw cannotOpen(file, failed);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.setBusyTimeout(BUSY_TIMEOUT_MS);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        }
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static void prepare(Path file, Connection connection) throws SQLException {
        if (version(file, connection) == SCHEMA_VERSION) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute(CREATE);
            statement.execute("PRAGMA user_version=" + SCHEMA_VERSION);
            statement.execute("COMMIT");
        }
    }

    /** 0 for an empty file. */
    private static int version(Path file, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            int version = row.next() ? row.getInt(1) : 0;
            if (version != 0 && version != SCHEMA_VERSION) {
                throw new StateStoreException("the state file " + file + " has schema version " + version
                        + ", this program reads version " + SCHEMA_VERSION + "; pass another --state-file");
            }
            return version;
        }
    }

    private static StateStoreException cannotOpen(Path file, SQLException failed) {
        return new StateStoreException(
                "cannot open the state file " + file + " (" + reason(failed) + "); pass another --state-file", failed);
    }

    /** What went wrong, without the name of a class. */
    static String reason(Throwable failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank() ? failed.getClass().getSimpleName() : message;
    }

    /** Changes that are applied together or not at all; inside another transaction they belong to that one. */
    interface Change<T> {
        T make() throws SQLException;
    }

    <T> T inTransaction(Change<T> change) throws SQLException {
        if (inTransaction) {
            return change.make();
        }
        execute("BEGIN IMMEDIATE");
        inTransaction = true;
        boolean complete = false;
        try {
            T result = change.make();
            execute("COMMIT");
            complete = true;
            return result;
        } finally {
            inTransaction = false;
            if (!complete) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        try {
            execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite rolls back by itself after some errors; the error that led here is on its way to the caller.
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a key holds; null when there is none that lives. */
    @Nullable
    StoredEntry entry(String key, long nowMs) throws SQLException {
        select.setString(1, key);
        select.setLong(2, nowMs);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            String value = row.getString(2);
            StoredEntry.Value held = row.getInt(1) == 0
                    ? new StoredEntry.Text(value)
                    : new StoredEntry.Hash(FlatJson.read(value).orElse(Map.of()));
            return new StoredEntry(held, row.getLong(3));
        }
    }

    /** Replaces what a key holds; null removes it. */
    void store(String key, @Nullable StoredEntry entry) throws SQLException {
        if (entry == null) {
            delete.setString(1, key);
            delete.executeUpdate();
            return;
        }
        upsert.setString(1, key);
        switch (entry.value()) {
            case StoredEntry.Text text -> {
                upsert.setInt(2, 0);
                upsert.setString(3, text.text());
            }
            case StoredEntry.Hash hash -> {
                upsert.setInt(2, 1);
                upsert.setString(3, FlatJson.write(hash.fields()));
            }
        }
        upsert.setLong(4, entry.endsAtMs());
        upsert.executeUpdate();
    }

    void removeOver(long nowMs) throws SQLException {
        deleteOver.setLong(1, nowMs);
        deleteOver.executeUpdate();
    }

    /** Living keys from {@code from} on, itself included, in byte order. */
    List<String> keysFrom(String from, int limit, long nowMs) throws SQLException {
        keysFrom.setString(1, from);
        keysFrom.setLong(2, nowMs);
        keysFrom.setInt(3, limit);
        List<String> keys = new ArrayList<>();
        try (ResultSet rows = keysFrom.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException nothingToLose) {
            // All that was acknowledged is in the write-ahead log.
        }
    }
}
