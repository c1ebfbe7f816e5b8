package dev.arb.monitor.model;

import dev.arb.state.HealthVerdict;
import dev.arb.state.tuning.TuningStatusSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that a dashboard shows at one moment, whatever it was read from. Immutable; handed from the thread that reads to
 * the one that draws by reference.
 *
 * @param question that this answers
 * @param readAt wall clock
 * @param reading how the source fares; when it fails, the rest is what was read last
 * @param identity what is watched
 * @param place which row is shown
 * @param money what it holds and has earned
 * @param venues one a venue and symbol
 * @param links changes of connections that were seen, newest first
 * @param fx rates
 * @param routes two a symbol
 * @param costs of the last decision, one a symbol
 * @param limits every check that is known
 * @param permission what the run may do
 * @param trades newest first
 * @param tail the last rows of the loop, newest first
 * @param events the last rows of every kind that pass the filter, newest first
 * @param alerts open ones, oldest first
 * @param pnl trading PnL in the window
 * @param equity in the window
 * @param store what the state store says now
 * @param differences where run log and store disagree
 * @param health judged by both
 * @param tuning the session, where one is watched
 * @param runs to choose from, newest first
 */
public record Board(
        Question question,
        Instant readAt,
        Reading reading,
        Identity identity,
        Place place,
        Money money,
        List<VenueLine> venues,
        List<LinkChange> links,
        List<FxLine> fx,
        List<RouteLine> routes,
        List<CostLine> costs,
        List<LimitLine> limits,
        Permission permission,
        List<TradeLine> trades,
        List<RunRow> tail,
        List<RunRow> events,
        List<AlertLine> alerts,
        Series pnl,
        Series equity,
        StoreSide store,
        List<String> differences,
        HealthVerdict health,
        Optional<TuningStatusSnapshot> tuning,
        List<RunCard> runs) {
    public Board {
        venues = List.copyOf(venues);
        links = List.copyOf(links);
        fx = List.copyOf(fx);
        routes = List.copyOf(routes);
        costs = List.copyOf(costs);
        limits = List.copyOf(limits);
        trades = List.copyOf(trades);
        tail = List.copyOf(tail);
        events = List.copyOf(events);
        alerts = List.copyOf(alerts);
        differences = List.copyOf(differences);
        runs = List.copyOf(runs);
    }

    /** Nothing was read yet. @param title what is to be watched */
    public static Board empty(Question question, Instant now, String title) {
        OptionalDouble unknown = OptionalDouble.empty();
        Optional<String> nobody = Optional.empty();
        return new Board(
                question,
                now,
                new Reading.Pending(),
                new Identity(
                        title,
                        nobody,
                        RunWord.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        nobody,
                        nobody,
                        Optional.empty()),
                Place.NONE,
                new Money(
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        unknown,
                        Activity.NONE),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Permission.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Series.NONE,
                Series.NONE,
                new StoreSide.Absent("it was not asked yet"),
                List.of(),
                new HealthVerdict(List.of()),
                Optional.empty(),
                List.of());
    }

    /** The same with a tuning session. */
    public Board withTuning(Identity watched, TuningStatusSnapshot session) {
        return with(new Reading.Good(), watched, session.health(), Optional.of(session), runs);
    }

    /** The same with runs to choose from. */
    public Board withRuns(List<RunCard> cards) {
        return with(new Reading.Good(), identity, health, tuning, cards);
    }

    /** The same facts when a later reading failed. */
    public Board failing(Reading.Failing failure) {
        return with(failure, identity, health, tuning, runs);
    }

    private Board with(
            Reading fares,
            Identity watched,
            HealthVerdict judged,
            Optional<TuningStatusSnapshot> session,
            List<RunCard> cards) {
        return new Board(
                question,
                readAt,
                fares,
                watched,
                place,
                money,
                venues,
                links,
                fx,
                routes,
                costs,
                limits,
                permission,
                trades,
                tail,
                events,
                alerts,
                pnl,
                equity,
                store,
                differences,
                judged,
                session,
                cards);
    }
}
