package dev.arb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.model.Direction;
import dev.arb.signal.Evaluation;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final Direction AB = Direction.LONG_A_SHORT_B;
    private static final Direction BA = Direction.LONG_B_SHORT_A;
    private static final long REST = 60;
    private static final long MIN_SPREAD = 300_000;
    private final Routes routes = new Routes(2, MIN_SPREAD, REST);

    private void edges(int symbol, long aToB, long bToA) {
        Evaluation evaluation = new Evaluation();
        evaluation.setEdge(AB, aToB);
        evaluation.setEdge(BA, bToA);
        routes.onEdges(symbol, evaluation);
    }

    @Test
    void aRouteRestsUntilItsEdgeWasSmallOnce() {
        routes.rest(0, AB, 100);
        edges(0, MIN_SPREAD, 0);
        assertThat(routes.isResting(0, AB, 100 + 10 * REST)).isTrue();

        edges(0, MIN_SPREAD - 1, 0);
        assertThat(routes.isResting(0, AB, 100 + 10 * REST)).isFalse();
    }

    @Test
    void aRouteRestsAtLeastItsTime() {
        routes.rest(0, AB, 100);
        edges(0, 0, 0);

        assertThat(routes.isResting(0, AB, 100 + REST - 1)).isTrue();
        assertThat(routes.isResting(0, AB, 100 + REST)).isFalse();
    }

    @Test
    void onlyTheStoppedRouteOfTheSymbolRests() {
        routes.rest(0, AB, 100);

        assertThat(routes.isResting(0, BA, 100)).isFalse();
        assertThat(routes.isResting(1, AB, 100)).isFalse();
    }

    @Test
    void theSmallEdgeOfTheOtherRouteOrSymbolWakesNothing() {
        routes.rest(0, AB, 100);
        edges(0, MIN_SPREAD, -MIN_SPREAD);
        edges(1, 0, 0);

        assertThat(routes.isResting(0, AB, 100 + REST)).isTrue();
    }

    @Test
    void aRouteThatNeverStoppedDoesNotRest() {
        assertThat(routes.isResting(1, BA, Long.MIN_VALUE)).isFalse();
    }
}
