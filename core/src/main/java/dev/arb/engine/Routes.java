package dev.arb.engine;

import dev.arb.model.Direction;
import dev.arb.signal.Evaluation;
import java.util.Arrays;

/** Which routes rest: after a stop one waits until its edge has been small once, and at least the rest's time. */
final class Routes {
    private static final int DIRECTIONS = Direction.values().length;

    private final long minSpreadE4Bps;
    private final long restNs;
    private final long[] restUntilNs;
    private final boolean[] waitsForSmallEdge;

    Routes(int symbols, long minSpreadE4Bps, long restNs) {
        this.minSpreadE4Bps = minSpreadE4Bps;
        this.restNs = restNs;
        this.restUntilNs = new long[symbols * DIRECTIONS];
        this.waitsForSmallEdge = new boolean[symbols * DIRECTIONS];
        Arrays.fill(restUntilNs, Long.MIN_VALUE);
    }

    void rest(int symbol, Direction direction, long nowNs) {
        int route = index(symbol, direction);
        restUntilNs[route] = nowNs + restNs;
        waitsForSmallEdge[route] = true;
    }

    void onEdges(int symbol, Evaluation evaluation) {
        for (int i = 0; i < DIRECTIONS; i++) {
            Direction direction = i == 0 ? Direction.LONG_A_SHORT_B : Direction.LONG_B_SHORT_A;
            if (evaluation.edgeE4Bps(direction) < minSpreadE4Bps) {
                waitsForSmallEdge[index(symbol, direction)] = false;
            }
        }
    }

    boolean isResting(int symbol, Direction direction, long nowNs) {
        int route = index(symbol, direction);
        return waitsForSmallEdge[route] || nowNs < restUntilNs[route];
    }

    static int index(int symbol, Direction direction) {
        return symbol * DIRECTIONS + direction.ordinal();
    }
}
