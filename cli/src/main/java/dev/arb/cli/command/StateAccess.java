package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.output.CliContext;
import dev.arb.config.ArbConfig;
import dev.arb.config.StateConfig;
import dev.arb.config.UserDirs;
import dev.arb.monitor.source.NamespaceSource;
import dev.arb.monitor.source.StoreAccess;
import dev.arb.state.delivery.StateChoice;
import dev.arb.state.delivery.StateStores;
import dev.arb.state.delivery.StoreRequest;
import dev.arb.state.redis.RedisAddress;
import dev.arb.state.redis.RedisLogin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** From the configuration to the state store. */
final class StateAccess {
    private StateAccess() {}

    /** @throws CommandException when the store's address or login makes no sense */
    static StoreRequest request(ArbConfig config, CliContext context) {
        StateConfig state = config.state();
        Path file = state.file()
                .map(context::resolve)
                .orElseGet(() -> new UserDirs(context.home(), context.environment())
                        .state()
                        .resolve(StoreRequest.FILE_NAME));
        try {
            StateChoice choice = StateChoice.parse(state.store());
            Optional<Path> caFile = state.caFile().map(context::resolve);
            UnaryOperator<RedisAddress> completed = address ->
                    RedisLogin.complete(address, context.environment()).trusting(caFile);
            RedisAddress single = RedisAddress.of(state.host(), state.port(), state.db());
            return new StoreRequest(
                    new StateChoice(choice.kind(), choice.uri().map(completed)),
                    completed.apply(single),
                    state.hostNamed(),
                    file);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(String.valueOf(e.getMessage()));
        }
    }

    /** For looking at namespaces; creates nothing. */
    static NamespaceSource reading(ArbConfig config, CliContext context) {
        StoreRequest request = request(config, context);
        StoreAccess access = new StoreAccess(
                () -> StateStores.openForReading(request, context.clock()),
                config.state().keyPrefix());
        return new NamespaceSource(access, context.clock());
    }
}
