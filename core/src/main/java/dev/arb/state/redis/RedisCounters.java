package dev.arb.state.redis;

import dev.arb.state.CounterAnswer;
import dev.arb.state.CounterBatch;
import dev.arb.state.CounterEntry;
import dev.arb.state.CounterRules;
import dev.arb.state.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;

/** {@link CounterRules} as one atomic step of a Redis; both keys lie in one cluster slot. Throws what Jedis throws. */
final class RedisCounters {
    /**
     * KEYS: counter, numbers. ARGV: journal, checkpoint's number or nothing, its value, acknowledged, after, and for
     * each entry its number, {@code add} or {@code set}, and its decimal. Only the first write can fail, as all later
     * ones find a number; an error of it is handed on as it is.
     */
    private static final String APPLY = """
            local kind = redis.call('TYPE', KEYS[1]).ok
            local kind2 = redis.call('TYPE', KEYS[2]).ok
            if (kind ~= 'none' and kind ~= 'string') or (kind2 ~= 'none' and kind2 ~= 'hash') then
              return {'refused', 'the key holds a value of another type'}
            end
            local base = tonumber(redis.call('HGET', KEYS[2], ARGV[1]) or '')
            local checkpoint = tonumber(ARGV[2])
            local restored = false
            if base then
              restored = checkpoint and base < checkpoint
            elseif kind2 == 'hash' then
              base = tonumber(ARGV[4])
            elseif checkpoint then
              restored = true
            else
              base = 0
            end
            if restored then base = checkpoint end
            local seq = string.format('%.0f', base)
            if base < tonumber(ARGV[5]) then return {'needs', seq} end
            local changed = false
            local function write(...)
              local answer = redis.pcall(...)
              if type(answer) == 'table' and answer.err then return answer end
              changed = true
              return nil
            end
            local failed = nil
            if restored then failed = write('SET', KEYS[1], ARGV[3]) end
            for i = 6, #ARGV, 3 do
              if not failed and tonumber(ARGV[i]) > base then
                seq = ARGV[i]
                if ARGV[i + 1] == 'set' then
                  failed = write('SET', KEYS[1], ARGV[i + 2])
                else
                  failed = write('INCRBYFLOAT', KEYS[1], ARGV[i + 2])
                end
              end
            end
            if failed then return failed end
            if changed then redis.call('HSET', KEYS[2], ARGV[1], seq) end
            return {'applied', seq, redis.call('GET', KEYS[1]) or '0', restored and '1' or '0'}
            """;

    private final UnifiedJedis client;

    RedisCounters(UnifiedJedis client) {
        this.client = client;
    }

    CounterAnswer apply(CounterBatch batch) {
        try {
            return answer((List<?>) client.eval(APPLY, List.of(batch.key(), batch.seqKey()), arguments(batch)));
        } catch (JedisDataException error) {
            if (RedisErrors.isOfTheRequest(error)) {
                return new CounterAnswer.Refused(RedisSentence.printable(error.getMessage()));
            }
            throw error;
        }
    }

    private static List<String> arguments(CounterBatch batch) {
        List<String> arguments = new ArrayList<>(5 + 3 * batch.entries().size());
        arguments.add(batch.journal());
        arguments.add(batch.checkpoint().map(last -> Long.toString(last.seq())).orElse(""));
        arguments.add(
                batch.checkpoint().map(last -> Decimals.plain(last.value())).orElse(""));
        arguments.add(Long.toString(batch.acknowledged()));
        arguments.add(Long.toString(batch.after()));
        for (CounterEntry entry : batch.entries()) {
            arguments.add(Long.toString(entry.seq()));
            switch (entry) {
                case CounterEntry.Add add -> {
                    arguments.add("add");
                    arguments.add(Decimals.plain(add.by()));
                }
                case CounterEntry.Set set -> {
                    arguments.add("set");
                    arguments.add(Decimals.plain(set.to()));
                }
            }
        }
        return arguments;
    }

    private static CounterAnswer answer(List<?> parts) {
        String word = String.valueOf(parts.get(0));
        String first = String.valueOf(parts.get(1));
        return switch (word) {
            case "applied" ->
                new CounterAnswer.Applied(
                        Long.parseLong(first),
                        Decimals.parse(String.valueOf(parts.get(2))).orElse(BigDecimal.ZERO),
                        "1".equals(parts.get(3)));
            case "needs" -> new CounterAnswer.Needs(Long.parseLong(first));
            case "refused" -> new CounterAnswer.Refused(first);
            default -> throw new IllegalStateException("the counters' script answered " + word);
        };
    }
}
