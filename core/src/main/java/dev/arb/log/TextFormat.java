package dev.arb.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * {@code 2025-11-15 20:56:14,510 [INFO    ] [arbitrage.live_loop] message}. Control characters of a message, which may
 * come from an exchange, are replaced, so that nobody can forge a line or move the cursor.
 */
final class TextFormat implements LogFormat {

    private static final int LEVEL_WIDTH = 8;

    private final DateTimeFormatter time;
    private final UnaryOperator<String> redaction;

    TextFormat(ZoneId zone, UnaryOperator<String> redaction) {
        this.time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS", Locale.ROOT)
                .withZone(zone);
        this.redaction = redaction;
    }

    @Override
    public String format(ILoggingEvent event, boolean withTrace) {
        StringBuilder line = new StringBuilder(160);
        time.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(" [");
        String level = levelName(event.getLevel());
        line.append(level).repeat(' ', LEVEL_WIDTH - level.length());
        line.append("] [").append(event.getLoggerName()).append("] ");
        line.append(printable(redaction.apply(event.getFormattedMessage())));
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown != null && withTrace) {
            line.append('\n')
                    .append(redaction.apply(ThrowableProxyUtil.asString(thrown).stripTrailing()));
        }
        return line.append('\n').toString();
    }

    static String levelName(Level level) {
        return level.equals(Level.WARN) ? "WARNING" : level.toString();
    }

    private static String printable(String message) {
        StringBuilder text = new StringBuilder(message.length());
        message.codePoints().forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? replacement(c) : c));
        return text.toString();
    }

    private static int replacement(int control) {
        return control == '\n' || control == '\r' || control == '\t' ? ' ' : '?';
    }
}
