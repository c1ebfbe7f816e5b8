package dev.arb.alert.sink;

import dev.arb.alert.AlertSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes the sinks that a configuration asks for. */
public final class AlertSinks {
    private static final int CAPACITY = 100;
    private static final int ATTEMPTS = 6;
    private static final long FIRST_WAIT_NS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST_WAIT_NS = TimeUnit.MINUTES.toNanos(1);
    /** Written lines disturb nobody. */
    private static final int LINES_PER_MINUTE = 60_000;

    private static final int LINES_WAITING = 10_000;

    private AlertSinks() {}

    /** A sink and how it is fed. */
    public record Fed(AlertSink sink, SinkPolicy policy) {}

    /** The services. */
    public static List<Fed> services(SinkSettings settings, AlertOrigin origin) {
        List<Fed> all = new ArrayList<>();
        if (settings.webhookUrl().isStated()) {
            all.add(service(new Webhook(settings.webhookUrl(), origin), settings.webhookSeverity(), settings));
        }
        if (settings.slackUrl().isStated()) {
            all.add(service(new Slack(settings.slackUrl(), origin), settings.slackSeverity(), settings));
        }
        if (settings.telegramToken().isStated()) {
            Telegram telegram =
                    new Telegram(settings.telegramUrl(), settings.telegramToken(), settings.telegramChatId(), origin);
            all.add(service(telegram, settings.telegramSeverity(), settings));
        }
        return List.copyOf(all);
    }

    private static Fed service(ChatService service, AlertSeverity least, SinkSettings settings) {
        return new Fed(
                HttpSink.of(service),
                new SinkPolicy(least, settings.maxPerMinute(), CAPACITY, ATTEMPTS, FIRST_WAIT_NS, LONGEST_WAIT_NS));
    }

    /** A file takes everything, and is tried for as long as the run goes on. */
    public static Fed file(FileSink file) {
        return new Fed(
                file,
                new SinkPolicy(
                        AlertSeverity.INFO,
                        LINES_PER_MINUTE,
                        LINES_WAITING,
                        Integer.MAX_VALUE,
                        FIRST_WAIT_NS,
                        LONGEST_WAIT_NS));
    }
}
