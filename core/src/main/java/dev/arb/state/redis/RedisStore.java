package dev.arb.state.redis;

import dev.arb.state.CounterAnswer;
import dev.arb.state.CounterBatch;
import dev.arb.state.KeyPattern;
import dev.arb.state.Rejection;
import dev.arb.state.ScanPage;
import dev.arb.state.StateStore;
import dev.arb.state.StateStoreException;
import dev.arb.state.StateWrite;
import dev.arb.state.StoreKind;
import dev.arb.state.StoreUnreachableException;
import dev.arb.state.Ttl;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A Redis: one server, the master that Sentinels name, or a cluster. A batch of writes is one {@code MULTI}, so that
 * readers see all of it or none; in a cluster that is true of each key alone. Connects within 2 s, and an answer takes
 * at most 2 s. After an outage the next call connects again, and looks for the master anew; calls are not repeated,
 * except reads, once.
 */
public final class RedisStore implements StateStore {
    static final Duration TIMEOUT = Duration.ofSeconds(2);
    private final RedisAddress address;
    private final RedisLink link;

    /** Connects. @throws StoreUnreachableException when there is no Redis, or it does not let us in */
    public RedisStore(RedisAddress address) {
        this(address, link(address));
        try {
            answering(() -> link.client().ping());
        } catch (RuntimeException unreachable) {
            link.close();
            throw unreachable;
        }
    }

    private RedisStore(RedisAddress address, RedisLink link) {
        this.address = address;
        this.link = link;
    }

    /** For a Redis that may be away: every call connects when it has to, and fails when it cannot. */
    public static RedisStore withoutConnecting(RedisAddress address) {
        return new RedisStore(address, link(address));
    }

    private static RedisLink link(RedisAddress address) {
        return switch (address.topology()) {
            case RedisTopology.Single single -> new ServerLink(() -> RedisClients.single(address, TIMEOUT));
            case RedisTopology.Sentinel sentinel ->
                new ServerLink(() -> RedisClients.sentinel(address, sentinel, TIMEOUT));
            case RedisTopology.Cluster cluster -> new ClusterLink(address, TIMEOUT);
        };
    }

    @Override
    public StoreKind kind() {
        return StoreKind.REDIS;
    }

    @Override
    public String description() {
        return "redis " + address;
    }

    public RedisAddress address() {
        return address;
    }

    /** What the server says of itself, {@code 7.2.4}; empty where it does not (before 6.0, or a cluster). */
    public Optional<String> version() {
        try {
            return HelloReply.version(link.client().executeCommand(new CommandArguments(Protocol.Command.HELLO)));
        } catch (JedisException untold) {
            return Optional.empty();
        }
    }

    private <T> T answering(Supplier<T> call) {
        try {
            return call.get();
        } catch (JedisException failed) {
            throw translated(failed);
        }
    }

    private <T> T reading(Supplier<T> call) {
        try {
            return call.get();
        } catch (JedisDataException refused) {
            throw translated(refused);
        } catch (JedisException failed) {
            boolean alwaysThere = address.topology() instanceof RedisTopology.Single;
            if (alwaysThere && RedisErrors.couldNotConnect(failed)) {
                throw translated(failed);
            }
            // A connection from before a restart of the server, or a server that is no master any more.
            link.forgetConnections();
            return answering(call);
        }
    }

    private StateStoreException translated(JedisException failed) {
        if (RedisErrors.isOfTheRequest(failed)) {
            return new StateStoreException(
                    address.asked() + " refused: " + RedisSentence.printable(failed.getMessage()), failed);
        }
        if (RedisErrors.isOfTheConnection(failed)) {
            link.forgetConnections();
        }
        return new StoreUnreachableException(
                RedisSentence.of(address, failed), failed, failed instanceof JedisDataException);
    }

    @Override
    public List<Rejection> apply(List<StateWrite> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<StateWrite> single = writes.stream().flatMap(this::resolved).toList();
        return answering(() -> rejections(
                single, link.write(single.stream().map(RedisCommands::of).toList())));
    }

    /** A day begins on two keys, which need not lie on one node; it may be begun again. */
    private Stream<StateWrite> resolved(StateWrite write) {
        return write instanceof StateWrite.BeginDay begin
                ? begin.resolved(readString(begin.key())).stream()
                : Stream.of(write);
    }

    /** @throws JedisDataException for an error that is the server's and not a write's */
    private static List<Rejection> rejections(List<StateWrite> writes, List<Object> answers) {
        List<Rejection> rejections = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) instanceof JedisDataException error) {
                if (!RedisErrors.isOfTheRequest(error)) {
                    throw error;
                }
                rejections.add(new Rejection(writes.get(i).key(), RedisSentence.printable(error.getMessage())));
            }
        }
        return rejections;
    }

    @Override
    public CounterAnswer applyCounter(CounterBatch batch) {
        return answering(() -> new RedisCounters(link.client()).apply(batch));
    }

    @Override
    public Map<String, String> readHash(String key) {
        return reading(() -> {
            try {
                return link.client().hgetAll(key);
            } catch (JedisDataException refused) {
                return RedisErrors.orAbsent(refused, Map.of());
            }
        });
    }

    @Override
    public Optional<String> readString(String key) {
        return reading(() -> {
            try {
                return Optional.ofNullable(link.client().get(key));
            } catch (JedisDataException refused) {
                return RedisErrors.orAbsent(refused, Optional.empty());
            }
        });
    }

    @Override
    public Map<String, String> readStrings(List<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return reading(() -> {
            List<Object> answers =
                    link.read(keys.stream().map(RedisCommands::get).toList());
            Map<String, String> found = new LinkedHashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                if (answers.get(i) instanceof byte[] text) {
                    found.put(keys.get(i), new String(text, StandardCharsets.UTF_8));
                } else if (answers.get(i) instanceof JedisDataException refused) {
                    RedisErrors.orAbsent(refused, "");
                }
            }
            return found;
        });
    }

    @Override
    public Optional<Ttl> ttl(String key) {
        long ms = reading(() -> link.client().pttl(key));
        if (ms == -1) {
            return Optional.of(Ttl.NONE);
        }
        return ms < 0 ? Optional.empty() : Optional.of(new Ttl(Math.max(1, ms)));
    }

    @Override
    public BigDecimal increment(String key, BigDecimal by) {
        CommandObject<String> command = RedisCommands.increment(new StateWrite.Increment(key, by));
        try {
            return new BigDecimal(link.client().executeCommand(command));
        } catch (JedisException failed) {
            if (RedisErrors.isOfTheRequest(failed)) {
                throw new StateStoreException(
                        description() + " refused an increment of '" + key + "': "
                                + RedisSentence.printable(failed.getMessage()),
                        failed);
            }
            throw translated(failed);
        }
    }

    @Override
    public boolean compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl) {
        CommandObject<Long> command = RedisCommands.compareAndSet(key, expected, value, ttl);
        return answering(() -> link.client().executeCommand(command)) == 1;
    }

    @Override
    public ScanPage scan(KeyPattern pattern, String cursor) {
        return reading(() -> link.scan(pattern, cursor));
    }

    @Override
    public void close() {
        link.close();
    }
}
