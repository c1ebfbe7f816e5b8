package dev.arb.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisDataException;

/** The commands of writes in one transaction, and which write each answer belongs to. */
final class RedisBatch {
    /** KEYS: date, count. ARGV: the date. */
    private static final String BEGIN_DAY = """
            local stored = redis.call('GET', KEYS[1])
            if stored and stored ~= ARGV[1] then redis.call('SET', KEYS[2], '0') end
            redis.call('SET', KEYS[1], ARGV[1])
            return 1
            """;

    private final AbstractTransaction transaction;
    private final List<StateWrite> writeOfAnswer = new ArrayList<>();

    RedisBatch(AbstractTransaction transaction) {
        this.transaction = transaction;
    }

    void add(StateWrite write) {
        int commands = switch (write) {
            case StateWrite.PutHash put -> putHash(put);
            case StateWrite.PutString put -> putString(put);
            case StateWrite.UpdateHash update -> updateHash(update);
            case StateWrite.Increment increment -> {
                transaction.sendCommand(Protocol.Command.INCRBYFLOAT, increment.key(), Decimals.plain(increment.by()));
                yield 1;
            }
            case StateWrite.Delete delete -> {
                transaction.del(delete.key());
                yield 1;
            }
            case StateWrite.BeginDay begin -> {
                transaction.eval(BEGIN_DAY, List.of(begin.key(), begin.countKey()), List.of(begin.date()));
                yield 1;
            }
        };
        for (int i = 0; i < commands; i++) {
            writeOfAnswer.add(write);
        }
    }

    private int putHash(StateWrite.PutHash put) {
        transaction.del(put.key());
        if (put.fields().isEmpty()) {
            return 1;
        }
        transaction.hset(put.key(), put.fields());
        if (put.ttl().isNone()) {
            return 2;
        }
        transaction.pexpire(put.key(), put.ttl().millis());
        return 3;
    }

    private int putString(StateWrite.PutString put) {
        if (put.ttl().isNone()) {
            transaction.set(put.key(), put.value());
        } else {
            transaction.psetex(put.key(), put.ttl().millis(), put.value());
        }
        return 1;
    }

    private int updateHash(StateWrite.UpdateHash update) {
        Map<String, String> put = update.put();
        if (!update.remove().isEmpty()) {
            transaction.hdel(update.key(), update.remove().toArray(String[]::new));
        }
        if (!put.isEmpty()) {
            transaction.hset(update.key(), put);
        }
        return (update.remove().isEmpty() ? 0 : 1) + (put.isEmpty() ? 0 : 1);
    }

    /** @throws JedisDataException for an error that is the server's and not a write's */
    List<Rejection> rejections(List<Object> answers) {
        List<Rejection> rejections = new ArrayList<>();
        StateWrite lastRejected = null;
        for (int i = 0; i < answers.size(); i++) {
            StateWrite write = writeOfAnswer.get(i);
            if (answers.get(i) instanceof JedisDataException error && write != lastRejected) {
                if (!RedisErrors.isOfTheRequest(error)) {
                    throw error;
                }
                rejections.add(new Rejection(write.key(), String.valueOf(error.getMessage())));
                lastRejected = write;
            }
        }
        return rejections;
    }
}
