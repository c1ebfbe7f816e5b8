package dev.arb.monitor.ui;

import dev.arb.monitor.theme.Word;
import java.util.List;

/** The screens of a dashboard, by the number that opens them, and their panes; the first pane has the keys at first. */
public enum Screen {
    OVERVIEW(Word.OVERVIEW, Pane.TAIL, Pane.CHART, Pane.RUN, Pane.VENUES, Pane.LIMITS, Pane.ROUTES),
    VENUES(Word.VENUES, Pane.VENUES, Pane.FX, Pane.LINKS, Pane.CHART),
    ROUTES(Word.ROUTES, Pane.ROUTES, Pane.COSTS),
    TRADES(Word.TRADES, Pane.TRADES, Pane.LEGS),
    RISK(Word.RISK, Pane.LIMITS, Pane.ALERTS, Pane.STORE),
    EVENTS(Word.EVENTS, Pane.EVENTS),
    TUNING(Word.TUNING, Pane.TUNING),
    RUNS(Word.RUNS, Pane.RUNS);

    private final Word title;
    private final List<Pane> panes;

    Screen(Word title, Pane... panes) {
        this.title = title;
        this.panes = List.of(panes);
    }

    /** A part of a screen that keys can go to. */
    public enum Pane {
        CHART,
        RUN,
        VENUES,
        FX,
        LINKS,
        LIMITS,
        ROUTES,
        TAIL,
        COSTS,
        TRADES,
        LEGS,
        ALERTS,
        STORE,
        EVENTS,
        TUNING,
        RUNS;

        /** Whether its rows can be chosen. */
        public boolean isList() {
            return switch (this) {
                case TAIL, VENUES, FX, LINKS, LIMITS, ROUTES, TRADES, LEGS, ALERTS, EVENTS, TUNING, RUNS -> true;
                case CHART, RUN, COSTS, STORE -> false;
            };
        }

        /** Whether its rows are those that pass the filter. */
        public boolean isFiltered() {
            return this == TAIL || this == EVENTS || this == RUNS;
        }

        /** Whether another order of its rows can be asked for. */
        public boolean isSorted(Screen on) {
            return this == LIMITS && on == RISK || this == ROUTES || this == TRADES;
        }

        /** Whether it shows a span of time. */
        public boolean isOverTime() {
            return this == CHART || this == ROUTES || this == RUN;
        }
    }

    public Word title() {
        return title;
    }

    public List<Pane> panes() {
        return panes;
    }

    /** The digit that opens it: from 1, and 0 for the runs. */
    public int number() {
        return this == RUNS ? 0 : ordinal() + 1;
    }

    /** The screen that a digit opens. */
    static Screen of(char digit) {
        return digit == '0' ? RUNS : values()[digit - '1'];
    }
}
