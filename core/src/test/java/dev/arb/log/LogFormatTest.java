package dev.arb.log;

import static dev.arb.log.LogEvents.SEOUL;
import static dev.arb.log.LogEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LogFormatTest {

    private final LogFormat text = new TextFormat(SEOUL, UnaryOperator.identity());

    @Test
    void aLineShowsTimeLevelLoggerAndMessage() {
        assertThat(text.format(event("arbitrage.live_loop", Level.INFO, "2025-11-15T11:56:14.510Z", "message"), true))
                .isEqualTo("2025-11-15 20:56:14,510 [INFO    ] [arbitrage.live_loop] message\n");
        assertThat(text.format(event("arbitrage.safety", Level.WARN, "2025-12-31T15:00:00.007Z", "m"), true))
                .isEqualTo("2026-01-01 00:00:00,007 [WARNING ] [arbitrage.safety] m\n");
    }

    @Test
    void aForeignMessageCannotForgeALineOrMoveTheCursor() {
        String hostile = "bad symbol\n2025-11-15 20:56:14,510 [INFO    ] [x] all good\u001b[2J\r\u0007";
        String line = text.format(event("a", Level.INFO, "2025-11-15T11:56:14Z", hostile), true);
        assertThat(line.strip()).doesNotContain("\n", "\r", "\u001b", "\u0007").endsWith("all good?[2J ?");
    }

    @Test
    void aTraceFollowsWhereItIsWanted() {
        ILoggingEvent failure =
                LogEvents.failure("2025-11-15T11:56:14Z", "lost", new IllegalStateException("disk gone"));
        assertThat(text.format(failure, true))
                .contains("lost\njava.lang.IllegalStateException: disk gone\n\tat ")
                .endsWith("\n");
        assertThat(text.format(failure, false)).endsWith("] lost\n");
    }

    @Test
    void messagesAndTracesAreRedacted() {
        UnaryOperator<String> redaction = s -> s.replace("hunter2", "***");
        ILoggingEvent failure = LogEvents.failure("2025-11-15T11:56:14Z", "pw hunter2", new IOException("at hunter2"));
        assertThat(new TextFormat(SEOUL, redaction).format(failure, true))
                .contains("pw ***", "at ***")
                .doesNotContain("hunter2");
        assertThat(new JsonFormat(SEOUL, redaction).format(failure, true)).doesNotContain("hunter2");
    }

    @Test
    void jsonLinesHoldTheSameAndStayOneLine() throws IOException {
        LogFormat json = new JsonFormat(SEOUL, UnaryOperator.identity());
        String line = json.format(event("a.b", Level.WARN, "2025-11-15T11:56:14.510Z", "two\nlines \"₩\""), true);
        assertThat(line.strip()).doesNotContain("\n");
        assertThat(fields(line))
                .containsEntry("time", "2025-11-15T20:56:14.51+09:00")
                .containsEntry("level", "WARNING")
                .containsEntry("logger", "a.b")
                .containsEntry("message", "two\nlines \"₩\"");
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    fields.put(parser.currentName(), parser.getText());
                }
            }
        }
        return fields;
    }
}
