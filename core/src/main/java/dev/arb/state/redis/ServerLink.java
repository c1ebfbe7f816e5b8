package dev.arb.state.redis;

import dev.arb.state.KeyPattern;
import dev.arb.state.ScanPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** One server that has everything, named or found through Sentinels. */
final class ServerLink implements RedisLink {
    private final Supplier<UnifiedJedis> connect;
    private @Nullable UnifiedJedis client;
    private boolean closed;

    /** @param connect a new client, which finds out anew where the server is; it may fail */
    ServerLink(Supplier<UnifiedJedis> connect) {
        this.connect = connect;
    }

    @Override
    public synchronized UnifiedJedis client() {
        if (closed) {
            throw new IllegalStateException("this store has been closed");
        }
        UnifiedJedis present = client;
        if (present == null) {
            present = connect.get();
            client = present;
        }
        return present;
    }

    @Override
    public List<Object> write(List<CommandArguments> commands) {
        try (AbstractTransaction transaction = client().multi()) {
            commands.forEach(transaction::sendCommand);
            return transaction.exec();
        }
    }

    @Override
    public List<Object> read(List<CommandArguments> commands) {
        try (AbstractPipeline pipeline = client().pipelined()) {
            List<Response<Object>> answers =
                    commands.stream().map(pipeline::sendCommand).toList();
            pipeline.sync();
            return answers.stream().map(ServerLink::answer).toList();
        }
    }

    private static Object answer(Response<Object> response) {
        try {
            return Optional.ofNullable(response.get()).orElse(Optional.empty());
        } catch (JedisDataException refused) {
            return refused;
        }
    }

    @Override
    public ScanPage scan(KeyPattern pattern, String cursor) {
        ScanParams parameters = RedisCommands.scanning(pattern);
        ScanResult<String> page =
                client().scan(cursor.equals(ScanPage.START) ? ScanParams.SCAN_POINTER_START : cursor, parameters);
        return new ScanPage(
                page.getResult(),
                page.isCompleteIteration() ? Optional.empty() : Optional.of(page.getCursor()),
                RedisCommands.PAGE);
    }

    @Override
    public void forgetConnections() {
        take(false).ifPresent(UnifiedJedis::close);
    }

    private synchronized Optional<UnifiedJedis> take(boolean forGood) {
        Optional<UnifiedJedis> taken = Optional.ofNullable(client);
        client = null;
        closed |= forGood;
        return taken;
    }

    @Override
    public void close() {
        take(true).ifPresent(UnifiedJedis::close);
    }
}
