package dev.arb.engine;

import dev.arb.execution.ExecutionReport;

/**
 * What the engine is told. Events come in one sequence, in the order of their times; the engine numbers them. The
 * market's events may be one reused object each ({@link MarketEvents}); they are valid while they are applied.
 */
public sealed interface EngineEvent permits EngineEvent.Market, EngineEvent.Rare {
    /** The engine's clock. */
    long timeNs();

    /** Events of the hot path, reusable. */
    sealed interface Market extends EngineEvent permits MarketEvents.Book, MarketEvents.Fx, MarketEvents.Alive, Loop {}

    /** Everything else. */
    sealed interface Rare extends EngineEvent {}

    /** One turn of the loop: everything is judged and decided. Reusable: its owner moves it on. */
    final class Loop implements Market {
        private long step;
        private long timeNs;

        /** Moves to the next turn. */
        public Loop next(long nextStep, long atNs) {
            this.step = nextStep;
            this.timeNs = atNs;
            return this;
        }

        /** Number of the turn, from 1. */
        public long step() {
            return step;
        }

        @Override
        public long timeNs() {
            return timeNs;
        }
    }

    /** A venue's report on an order. */
    record Report(int venue, ExecutionReport report) implements Rare {
        @Override
        public long timeNs() {
            return report.timeNs();
        }
    }

    /** The time that {@link Engine#nextTimerNs} asked for has come. */
    record Timer(long timeNs) implements Rare {}

    /** A person or the runner asks for something. */
    record Command(CommandKind kind, long timeNs) implements Rare {}

    /** What can be asked for. */
    enum CommandKind {
        /** Nothing opens, exits work, until resume. */
        PAUSE,
        RESUME,
        /** As pause, and the run ends when it is flat. */
        DRAIN,
        /** Close all now, then reduce only. */
        FLATTEN,
        /** Nothing but cancels. */
        HALT,
        /** The run ends: nothing opens, legs under way are settled, what is open stays open. */
        STOP
    }
}
