package dev.arb.state;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * A Redis server. A batch of writes is one {@code MULTI}: readers see all of it or none. Connects within 2 s, and an
 * answer takes at most 2 s. After an outage the next call connects again; calls are not repeated, except reads, once.
 */
public final class RedisStore implements StateStore {
    static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int PAGE = 1_000;

    /** KEYS: the key. ARGV: is a value expected, which, is there a new one, which, its TTL in ms or 0. */
    private static final String COMPARE_AND_SET = """
            local kind = redis.call('TYPE', KEYS[1]).ok
            if kind ~= 'none' and kind ~= 'string' then return 0 end
            local present = redis.call('GET', KEYS[1])
            if ARGV[1] == '0' then
              if present then return 0 end
            elseif present ~= ARGV[2] then
              return 0
            end
            if ARGV[3] == '0' then
              redis.call('DEL', KEYS[1])
            elseif ARGV[5] == '0' then
              redis.call('SET', KEYS[1], ARGV[4])
            else
              redis.call('SET', KEYS[1], ARGV[4], 'PX', ARGV[5])
            end
            return 1
            """;

    private final RedisAddress address;
    private final RedisClient client;

    /** Connects. @throws StoreUnreachableException when there is no Redis, or it does not let us in */
    public RedisStore(RedisAddress address) {
        this(address, RedisClients.standalone(address, TIMEOUT));
        try {
            answering(client::ping);
        } catch (RuntimeException unreachable) {
            client.close();
            throw unreachable;
        }
    }

    private RedisStore(RedisAddress address, RedisClient client) {
        this.address = address;
        this.client = client;
    }

    /** For a Redis that may be away: every call connects when it has to, and fails when it cannot. */
    public static RedisStore withoutConnecting(RedisAddress address) {
        return new RedisStore(address, RedisClients.standalone(address, TIMEOUT));
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
            if (RedisErrors.couldNotConnect(failed)) {
                throw translated(failed);
            }
            // A connection from before a restart of the server, and so are the others in the pool.
            client.getPool().clear();
            return answering(call);
        }
    }

    private StateStoreException translated(JedisException failed) {
        if (failed instanceof JedisDataException && RedisErrors.isOfTheRequest(failed)) {
            return new StateStoreException(
                    "Redis at " + address.hostAndPort() + " refused: " + failed.getMessage(), failed);
        }
        if (!(failed instanceof JedisDataException)) {
            client.getPool().clear();
        }
        return new StoreUnreachableException(RedisErrors.sentence(address, failed), failed);
    }

    @Override
    public List<Rejection> apply(List<StateWrite> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        return answering(() -> {
            try (AbstractTransaction transaction = client.multi()) {
                RedisBatch batch = new RedisBatch(transaction);
                writes.forEach(batch::add);
                return batch.rejections(transaction.exec());
            }
        });
    }

    @Override
    public CounterAnswer applyCounter(CounterBatch batch) {
        return answering(() -> new RedisCounters(client).apply(batch));
    }

    @Override
    public Map<String, String> readHash(String key) {
        return reading(() -> {
            try {
                return client.hgetAll(key);
            } catch (JedisDataException refused) {
                return RedisErrors.orAbsent(refused, Map.of());
            }
        });
    }

    @Override
    public Optional<String> readString(String key) {
        return reading(() -> {
            try {
                return Optional.ofNullable(client.get(key));
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
        List<String> values = reading(() -> client.mget(keys.toArray(String[]::new)));
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Optional<String> value = Optional.ofNullable(values.get(i));
            String key = keys.get(i);
            value.ifPresent(text -> found.put(key, text));
        }
        return found;
    }

    @Override
    public Optional<Ttl> ttl(String key) {
        long ms = reading(() -> client.pttl(key));
        if (ms == -1) {
            return Optional.of(Ttl.NONE);
        }
        return ms < 0 ? Optional.empty() : Optional.of(new Ttl(Math.max(1, ms)));
    }

    @Override
    public BigDecimal increment(String key, BigDecimal by) {
        try {
            Object sum = client.sendCommand(Protocol.Command.INCRBYFLOAT, key, Decimals.plain(by));
            return new BigDecimal(new String((byte[]) sum, StandardCharsets.UTF_8));
        } catch (JedisDataException refused) {
            if (RedisErrors.isOfTheRequest(refused)) {
                throw new StateStoreException(
                        description() + " refused an increment of '" + key + "': " + refused.getMessage(), refused);
            }
            throw translated(refused);
        } catch (JedisException failed) {
            throw translated(failed);
        }
    }

    @Override
    public boolean compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl) {
        List<String> arguments = List.of(
                expected.isPresent() ? "1" : "0",
                expected.orElse(""),
                value.isPresent() ? "1" : "0",
                value.orElse(""),
                Long.toString(ttl.millis()));
        return answering(() -> Long.valueOf(1).equals(client.eval(COMPARE_AND_SET, List.of(key), arguments)));
    }

    @Override
    public ScanPage scan(KeyPattern pattern, String cursor) {
        ScanParams parameters = new ScanParams().match(pattern.glob()).count(PAGE);
        ScanResult<String> page =
                reading(() -> client.scan(cursor.isEmpty() ? ScanParams.SCAN_POINTER_START : cursor, parameters));
        return new ScanPage(
                page.getResult(), page.isCompleteIteration() ? Optional.empty() : Optional.of(page.getCursor()), PAGE);
    }

    @Override
    public void close() {
        client.close();
    }
}
