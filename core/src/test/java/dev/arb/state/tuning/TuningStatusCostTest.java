package dev.arb.state.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.Campaign;
import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.Row;
import dev.arb.state.StateSink;
import dev.arb.state.StateSource;
import dev.arb.state.TestTimes;
import dev.arb.state.Ttl;
import dev.arb.state.TuningNamespace;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;

/** What a status costs a real Redis, in its own count of commands, when there is much else in it. */
class TuningStatusCostTest {
    private static final int UNRELATED = Campaign.rounds(20_000, 1_000_000);
    private static final int TRIALS = 1_000;
    private static final TuningNamespace OURS = new TuningNamespace(Env.DOCKER, "paper");
    private static final TuningNamespace FOREIGN = new TuningNamespace(Env.DOCKER, "shadow");
    private static final Pattern CALLS = Pattern.compile("cmdstat_([a-z|]+):calls=(\\d+)");
    /** Of a connection, and of the count itself. */
    private static final Set<String> OVERHEAD = Set.of("hello", "ping", "info", "config|resetstat", "select");

    private static RealRedis redis;
    private static RedisClient client;
    private static RedisStore store;

    @BeforeAll
    static void writeSessions() {
        redis = RealRedis.launch();
        client = RedisClient.create("127.0.0.1", redis.port());
        store = new RedisStore(redis.address());
        TuningWriter writer = new TuningWriter(StateSink.into(store), new Keys(OURS), "s1", "net_pnl");
        writer.begin(Trials.plan(TRIALS), TestTimes.NOW);
        for (int i = 0; i < TRIALS; i++) {
            writer.result(Trials.trial(i, "w1", TrialStatus.COMPLETED, TestTimes.NOW.plusSeconds(i), "1"));
        }
        String result = new Keys(FOREIGN).of(Row.TUNING_RESULT, "s2", "w1", "1");
        store.putHash(result, Map.of("status", "completed"), Ttl.NONE);
    }

    @AfterAll
    static void end() {
        store.close();
        client.close();
        redis.close();
    }

    @Test
    void aStatusCostsTheSameHoweverMuchElseIsInTheStore() {
        Map<String, Long> alone = commandsOf(OURS, looked -> {});
        fill();
        Map<String, Long> amongOthers = commandsOf(OURS, looked -> {});
        long[] keysOfAScan = new long[1];
        Map<String, Long> scanning = commandsOf(FOREIGN, looked -> keysOfAScan[0] = looked);

        // Sessions, the session, its blocks of trials, its workers, the best trial.
        assertThat(alone).isEqualTo(Map.of("hgetall", 4L + TRIALS / TuningIndex.BLOCK));
        assertThat(amongOthers).isEqualTo(alone);
        assertThat(scanning).containsKey("scan");
        assertThat(keysOfAScan[0]).isGreaterThanOrEqualTo(UNRELATED).isGreaterThanOrEqualTo(100 * alone.get("hgetall"));
    }

    private static void fill() {
        String script = "for i = tonumber(ARGV[1]), tonumber(ARGV[2]) do redis.call('SET', 'other:' .. i, 'x') end";
        int step = 10_000;
        for (int from = 0; from < UNRELATED; from += step) {
            client.eval(script, List.of(), List.of(Integer.toString(from), Integer.toString(from + step - 1)));
        }
    }

    /** Commands of one status, as the server counts them. */
    private static Map<String, Long> commandsOf(TuningNamespace namespace, ScanProgress progress) {
        TuningStatusMonitor.Selection selection =
                new TuningStatusMonitor.Selection(namespace, Optional.empty(), OptionalLong.empty());
        TuningStatusMonitor monitor = new TuningStatusMonitor(
                StateSource.of(store), selection, Keys.DEFAULT_PREFIX, () -> TestTimes.NOW_NS, progress);
        client.sendCommand(Protocol.Command.CONFIG, "RESETSTAT");
        TuningStatusSnapshot status = monitor.loadSnapshot();
        Map<String, Long> calls = new TreeMap<>();
        Matcher matcher = CALLS.matcher(client.info("commandstats"));
        while (matcher.find()) {
            if (!OVERHEAD.contains(matcher.group(1))) {
                calls.put(matcher.group(1), Long.valueOf(matcher.group(2)));
            }
        }
        assertThat(status.completedIterations()).isPositive();
        return calls;
    }
}
