package dev.arb.state.redis;

import dev.arb.state.Decimals;
import dev.arb.state.KeyPattern;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.params.ScanParams;

/** Every write as one command of one key, so that it is atomic by itself wherever the key lies. */
final class RedisCommands {
    static final int PAGE = 1_000;

    /** ARGV: TTL in ms or 0, then names and values. */
    private static final String PUT_HASH = """
            redis.call('DEL', KEYS[1])
            for i = 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
            if ARGV[1] ~= '0' then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return 1
            """;

    /** ARGV: how many names are to be removed, these, then names and values. */
    private static final String UPDATE_HASH = """
            local removed = tonumber(ARGV[1])
            for i = 2, removed + 1 do redis.call('HDEL', KEYS[1], ARGV[i]) end
            for i = removed + 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
            return 1
            """;

    /** ARGV: is a value expected, which, is there a new one, which, its TTL in ms or 0. */
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

    private RedisCommands() {}

    static CommandArguments of(StateWrite write) {
        return switch (write) {
            case StateWrite.PutHash put -> putHash(put);
            case StateWrite.PutString put -> putString(put);
            case StateWrite.UpdateHash update -> updateHash(update);
            case StateWrite.Increment increment -> increment(increment.key(), Decimals.plain(increment.by()));
            case StateWrite.SetNumber set ->
                new CommandArguments(Command.SET).key(set.key()).add(Decimals.plain(set.value()));
            case StateWrite.Delete delete -> delete(delete.key());
            case StateWrite.BeginDay begin ->
                throw new IllegalArgumentException("a write of two keys is to be resolved first: " + begin);
        };
    }

    private static CommandArguments delete(String key) {
        return new CommandArguments(Command.DEL).key(key);
    }

    private static CommandArguments increment(String key, String by) {
        return new CommandArguments(Command.INCRBYFLOAT).key(key).add(by);
    }

    private static CommandArguments putHash(StateWrite.PutHash put) {
        if (put.fields().isEmpty()) {
            return delete(put.key());
        }
        CommandArguments script = script(PUT_HASH, put.key()).add(put.ttl().millis());
        return withFields(script, put.fields());
    }

    private static CommandArguments putString(StateWrite.PutString put) {
        return put.ttl().isNone()
                ? new CommandArguments(Command.SET).key(put.key()).add(put.value())
                : new CommandArguments(Command.PSETEX)
                        .key(put.key())
                        .add(put.ttl().millis())
                        .add(put.value());
    }

    private static CommandArguments updateHash(StateWrite.UpdateHash update) {
        CommandArguments script =
                script(UPDATE_HASH, update.key()).add(update.remove().size());
        update.remove().forEach(script::add);
        return withFields(script, update.put());
    }

    private static CommandArguments withFields(CommandArguments script, Map<String, String> fields) {
        fields.forEach((name, value) -> script.add(name).add(value));
        return script;
    }

    private static CommandArguments script(String text, String key) {
        return new CommandArguments(Command.EVAL).add(text).add(1).key(key);
    }

    /** The sum, as text. */
    static CommandObject<String> increment(StateWrite.Increment increment) {
        return new CommandObject<>(of(increment), BuilderFactory.STRING);
    }

    /** 1 when the value was as expected. */
    static CommandObject<Long> compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl) {
        CommandArguments script = script(COMPARE_AND_SET, key);
        for (Optional<String> text : List.of(expected, value)) {
            script.add(text.isPresent() ? 1 : 0).add(text.orElse(""));
        }
        return new CommandObject<>(script.add(ttl.millis()), BuilderFactory.LONG);
    }

    static CommandArguments get(String key) {
        return new CommandArguments(Command.GET).key(key);
    }

    static ScanParams scanning(KeyPattern pattern) {
        return new ScanParams().match(pattern.glob()).count(PAGE);
    }
}
