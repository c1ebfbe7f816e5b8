package dev.arb.run;

import dev.arb.alert.AlertDesk;
import dev.arb.alert.AlertTally;
import dev.arb.alert.sink.AlertOrigin;
import dev.arb.alert.sink.AlertSinks;
import dev.arb.alert.sink.FileSink;
import dev.arb.alert.sink.SinkCounts;
import dev.arb.alert.sink.SinkWorker;
import dev.arb.config.AlertsConfig;
import dev.arb.log.LogComponent;
import dev.arb.state.RunnerIdentity;
import dev.arb.time.NanoClock;
import dev.arb.time.Worker;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/**
 * The alerts of a run from before its opening to its last word: the desk, who hears of it, and the thread on which time
 * passes for it. Sinks that need to know the run begin with it and are told what is open by then.
 */
final class RunAlerts implements AutoCloseable {
    private static final long EVERY_NS = TimeUnit.SECONDS.toNanos(1);
    private static final Logger LOG = LogComponent.SAFETY.logger();

    private final AlertsConfig config;
    private final Notifier notifier;
    private final AlertDesk desk;
    private final AlertTally tally = new AlertTally();
    private final List<SinkWorker> workers = new CopyOnWriteArrayList<>();
    private final Worker worker = new Worker("alert-rules", this::turn);
    private volatile Runnable rules = () -> {};

    RunAlerts(AlertsConfig config, Notifier notifier, NanoClock wallClock) {
        this.config = config;
        this.notifier = notifier;
        this.desk = new AlertDesk(wallClock, config.times());
        desk.add(tally);
        desk.add(new LogAlerts());
        desk.add(new ConsoleAlerts(notifier));
        worker.start();
    }

    AlertDesk desk() {
        return desk;
    }

    /** How many alerts have opened. */
    AlertTally tally() {
        return tally;
    }

    /** The run has its name, and its directory where it keeps one. */
    void begin(RunRequest request, String runId, Optional<Path> directory) {
        AlertOrigin origin = new AlertOrigin(
                runId,
                request.mode().toString(),
                request.namespace().toString(),
                RunnerIdentity.here(runId).host());
        List<AlertSinks.Fed> sinks = new ArrayList<>(AlertSinks.services(config.sinks(), origin));
        directory.ifPresent(place -> sinks.add(AlertSinks.file(new FileSink(place, origin))));
        for (AlertSinks.Fed fed : sinks) {
            SinkWorker worker = new SinkWorker(fed.sink(), fed.policy(), InstantSource.system(), this::tell);
            workers.add(worker.start());
            desk.add(worker);
        }
    }

    /** Are looked at again and again from now on, on the thread of the alerts. */
    void watch(Runnable newRules) {
        rules = newRules;
    }

    /** What became of the notes for each sink. Any thread. */
    List<SinkCounts> counts() {
        return workers.stream().map(SinkWorker::counts).toList();
    }

    /** The run is over for its rules and openers: looks a last time and tells what need not wait any longer. */
    void settle() {
        rules.run();
        rules = () -> {};
        desk.settle();
    }

    private void tell(String trouble) {
        LOG.warn(trouble);
        notifier.warning(trouble);
    }

    private long turn() {
        rules.run();
        desk.tick();
        return EVERY_NS;
    }

    /** Tells what has not been told yet, within the time that the end may wait for it. Any thread; once is enough. */
    @Override
    public synchronized void close() {
        if (worker.isClosed()) {
            return;
        }
        worker.stop();
        desk.settle();
        long deadline = System.nanoTime() + config.endWaitNs();
        workers.forEach(worker -> worker.finish(deadline));
        for (SinkWorker worker : workers) {
            long lost = worker.awaitEnd();
            if (lost > 0) {
                tell(lost + " alerts did not reach " + worker.counts().sink() + " before the end of the run");
            }
        }
    }
}
