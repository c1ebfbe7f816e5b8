package dev.arb.metrics;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/**
 * Hears of each garbage collection from the JVM, which tells its length in milliseconds. Collectors that work beside the
 * program are left out: their cycles stop nothing. Thread-safe.
 */
public final class GcWatch implements AutoCloseable {
    private final NotificationListener listener = this::heard;
    private final List<NotificationEmitter> collectors = new ArrayList<>();
    private GcPauses all = GcPauses.NONE;
    private GcPauses sinceAsked = GcPauses.NONE;

    /** Begins to listen. */
    public GcWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (pauses(collector.getName()) && collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(listener, null, null);
                collectors.add(emitter);
            }
        }
    }

    /** Whether a collector of this name stops the program while it works. */
    static boolean pauses(String collector) {
        String name = collector.toLowerCase(Locale.ROOT);
        return !name.contains("concurrent") && !name.endsWith("cycles");
    }

    private void heard(Notification notification, Object handback) {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())) {
            GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            paused(TimeUnit.MILLISECONDS.toNanos(info.getGcInfo().getDuration()));
        }
    }

    synchronized void paused(long pauseNs) {
        all = all.and(pauseNs);
        sinceAsked = sinceAsked.and(pauseNs);
    }

    /** Pauses since this was made. */
    public synchronized GcPauses all() {
        return all;
    }

    /** Pauses since this was asked last. */
    public synchronized GcPauses takeSinceAsked() {
        GcPauses taken = sinceAsked;
        sinceAsked = GcPauses.NONE;
        return taken;
    }

    /** Hears of nothing more. */
    @Override
    public void close() {
        for (NotificationEmitter collector : collectors) {
            try {
                collector.removeNotificationListener(listener);
            } catch (ListenerNotFoundException gone) {
                // which is what was wanted
            }
        }
        collectors.clear();
    }
}
