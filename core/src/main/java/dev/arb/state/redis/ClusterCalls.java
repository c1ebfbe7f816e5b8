package dev.arb.state.redis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import redis.clients.jedis.BuilderFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.CommandObject;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionPool;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.exceptions.JedisAskDataException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisRedirectionException;
import redis.clients.jedis.executors.CommandExecutor;
import redis.clients.jedis.providers.ClusterConnectionProvider;

/**
 * Sends commands to the node that serves their slot, and follows it when it has moved. Unlike Jedis' own executor it
 * never repeats a command that a node may have carried out: an increment whose answer was lost would count twice.
 * Redirections: https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec.
 */
final class ClusterCalls implements CommandExecutor {
    private static final int MOST_REDIRECTIONS = 5;

    private final ClusterConnectionProvider nodes;

    ClusterCalls(ClusterConnectionProvider nodes) {
        this.nodes = nodes;
    }

    /** A node of the cluster failed. */
    static final class NodeFailedException extends JedisConnectionException {
        private static final long serialVersionUID = 1L;

        private final String node;

        NodeFailedException(HostAndPort node, Throwable cause) {
            super("node " + node + " failed", cause);
            this.node = node.toString();
        }

        String node() {
            return node;
        }
    }

    /** Talks to one node. @throws NodeFailedException when it does not answer */
    <T> T at(HostAndPort node, Function<Connection, T> talk) {
        try (Connection connection = nodes.getConnection(node)) {
            return talk.apply(connection);
        } catch (JedisConnectionException failed) {
            throw failedAt(node, failed);
        }
    }

    @Override
    public <T> T executeCommand(CommandObject<T> command) {
        HostAndPort node = nodeOf(command.getArguments());
        boolean asking = false;
        for (int redirections = 0; ; redirections++) {
            boolean ask = asking;
            try {
                return at(node, connection -> {
                    if (ask) {
                        connection.executeCommand(Protocol.Command.ASKING);
                    }
                    return connection.executeCommand(command);
                });
            } catch (JedisRedirectionException elsewhere) {
                if (redirections == MOST_REDIRECTIONS) {
                    throw elsewhere;
                }
                node = elsewhere.getTargetNode();
                asking = elsewhere instanceof JedisAskDataException;
                if (!asking) {
                    nodes.renewSlotCache();
                }
            }
        }
    }

    /** Forgets the node's connections, and asks the others who serves its slots now. */
    private NodeFailedException failedAt(HostAndPort node, JedisConnectionException failed) {
        Optional.ofNullable(nodes.getNodes().get(node.toString())).ifPresent(ConnectionPool::clear);
        nodes.renewSlotCache();
        return new NodeFailedException(node, failed);
    }

    private HostAndPort nodeOf(CommandArguments command) {
        if (command.getKeyHashSlots().isEmpty()) {
            return masters().get(0);
        }
        int slot = command.getKeyHashSlots().iterator().next();
        return Optional.ofNullable(nodes.getNode(slot))
                .or(() -> {
                    nodes.renewSlotCache();
                    return Optional.ofNullable(nodes.getNode(slot));
                })
                .orElseThrow(() -> new JedisConnectionException("no node serves slot " + slot));
    }

    /** The nodes that serve slots, in order of their names. */
    List<HostAndPort> masters() {
        return nodes.getPrimaryNodes().keySet().stream()
                .sorted()
                .map(HostAndPort::from)
                .toList();
    }

    /**
     * Sends each node its commands at once; commands of one key keep their order. Where a node fails, the others'
     * commands are carried out all the same.
     *
     * @return the answer to each command; an error of a command is among them
     * @throws JedisConnectionException when a node failed
     */
    List<Object> pipelined(List<CommandArguments> commands) {
        List<Object> answers = new ArrayList<>(Collections.nCopies(commands.size(), ""));
        Map<HostAndPort, List<Integer>> byNode = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            byNode.computeIfAbsent(nodeOf(commands.get(i)), node -> new ArrayList<>())
                    .add(i);
        }
        List<JedisConnectionException> failures = new ArrayList<>();
        byNode.forEach((node, indices) -> {
            try {
                exchange(node, indices, commands, answers);
            } catch (JedisConnectionException failed) {
                failures.add(failed);
            }
        });
        for (JedisConnectionException failed : failures) {
            throw failed;
        }
        return answers;
    }

    private void exchange(
            HostAndPort node, List<Integer> indices, List<CommandArguments> commands, List<Object> answers) {
        List<Object> received = at(node, connection -> {
            indices.forEach(i -> connection.sendCommand(commands.get(i)));
            return connection.getMany(indices.size());
        });
        for (int i = 0; i < indices.size(); i++) {
            int index = indices.get(i);
            Object answer = received.get(i);
            answers.set(index, answer instanceof JedisRedirectionException ? again(commands.get(index)) : answer);
        }
    }

    /** A command that its node did not carry out, because another one serves the slot by now. */
    private Object again(CommandArguments command) {
        try {
            return executeCommand(new CommandObject<>(command, BuilderFactory.RAW_OBJECT));
        } catch (JedisDataException refused) {
            return refused;
        }
    }

    @Override
    public void close() {
        nodes.close();
    }
}
