package dev.arb.run.setup;

import dev.arb.run.SetupCheck;
import dev.arb.run.SetupCheck.Status;
import dev.arb.run.StatePlace;
import dev.arb.state.LockResult;
import dev.arb.state.Namespace;
import dev.arb.state.RunnerIdentity;
import dev.arb.state.RunnerLock;
import dev.arb.state.StateStore;
import dev.arb.state.StateStoreException;
import dev.arb.state.StateWrite;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.Ttl;
import dev.arb.state.delivery.OpenedStore;
import dev.arb.state.delivery.StateStores;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.NanoClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens the store as a run would, writes a key that ends by itself, and asks for the right to the namespace. While it
 * does so, for some milliseconds, a run that begins is refused.
 */
public final class StoreSetup {
    private static final Ttl PROBE_LIFE = Ttl.of(Duration.ofSeconds(10));

    private final StatePlace place;
    private final Namespace namespace;
    private final NanoClock clock;
    private final List<SetupCheck> checks = new ArrayList<>();

    private StoreSetup(StatePlace place, Namespace namespace, NanoClock clock) {
        this.place = place;
        this.namespace = namespace;
        this.clock = clock;
    }

    /** @param namespace that the run would have */
    public static List<SetupCheck> check(StatePlace place, Namespace namespace, NanoClock clock) {
        return new StoreSetup(place, namespace, clock).look();
    }

    private List<SetupCheck> look() {
        try {
            OpenedStore opened = StateStores.openForRun(place.store(), clock);
            try (StateStore store = opened.store()) {
                reached(opened);
                if (!opened.outage()) {
                    write(store);
                    owner(store);
                }
            }
        } catch (StoreUnreachableException away) {
            add("state", Status.UNREACHABLE, String.valueOf(away.getMessage()));
        } catch (StateStoreException unusable) {
            add("state", Status.FAILED, String.valueOf(unusable.getMessage()));
        }
        return checks;
    }

    private void reached(OpenedStore opened) {
        if (opened.outage()) {
            add("state", Status.UNREACHABLE, opened.warning().orElse("the store does not answer"));
            return;
        }
        String version = opened.store() instanceof RedisStore redis
                ? redis.version().map(known -> ", Redis " + known).orElse("")
                : "";
        checks.add(SetupCheck.ok(
                "state", opened.store().description(), opened.warning().orElse("answers" + version)));
    }

    private void write(StateStore store) {
        String key = namespace + ":" + place.keyPrefix() + ":setup_check:" + UUID.randomUUID();
        try {
            store.applyOne(new StateWrite.PutString(key, "written", PROBE_LIFE));
            boolean readBack = store.readString(key).equals(Optional.of("written"));
            store.delete(key);
            add(
                    "state.write",
                    readBack ? Status.OK : Status.FAILED,
                    readBack ? "a key was written, read back and removed" : "a key that was written is not there");
        } catch (StateStoreException refused) {
            add("state.write", Status.FAILED, refused.getMessage() + "; give the user the rights of the documentation");
        }
    }

    private void owner(StateStore store) {
        RunnerIdentity me = RunnerIdentity.here("check-setup");
        LockResult result = RunnerLock.acquire(
                new RunnerLock.Request(
                        namespace, place.keyPrefix(), me, place.store().stateDirectory(), store),
                clock);
        switch (result) {
            case LockResult.Acquired acquired -> {
                acquired.lock().close();
                checks.add(SetupCheck.ok("state.namespace", namespace.toString(), "is free"));
            }
            case LockResult.Refused refused -> add("state.namespace", Status.FAILED, refused.sentence());
        }
    }

    private void add(String name, Status status, String message) {
        checks.add(SetupCheck.without(name, status, message));
    }
}
