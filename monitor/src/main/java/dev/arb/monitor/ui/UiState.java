package dev.arb.monitor.ui;

import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.model.RowFilter;
import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.widget.Scroll;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where a person is in a dashboard. Immutable.
 *
 * @param screen that is shown
 * @param pane that has the keys, by its place in the screen's list
 * @param moment which time is shown
 * @param window index into {@link #WINDOWS}
 * @param filter of tail and events
 * @param paused whether the shown data stays
 * @param overlay what lies over the screen
 * @param look how it is shown
 * @param places where one is in each list
 * @param acknowledged alerts that were seen
 * @param notice a line for the person, until the next key
 * @param geometry of the last frame
 * @param run that was chosen, where there is a choice
 */
public record UiState(
        Screen screen,
        int pane,
        Moment moment,
        int window,
        RowFilter filter,
        boolean paused,
        Overlay overlay,
        Look look,
        Map<Pane, Scroll> places,
        Set<String> acknowledged,
        Optional<String> notice,
        Geometry geometry,
        Optional<String> run) {
    /** What the charts can show. */
    public static final List<Duration> WINDOWS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24),
            Duration.ofDays(7));

    private static final int FIRST_WINDOW = 2;
    private static final int MOST_ROWS = 500;

    public UiState {
        places = Map.copyOf(places);
        acknowledged = Set.copyOf(acknowledged);
        if (pane < 0 || pane >= screen.panes().size() || window < 0 || window >= WINDOWS.size()) {
            throw new IllegalArgumentException("pane " + pane + " or window " + window + " does not exist");
        }
    }

    /** At the start: this screen, following. */
    public static UiState on(Screen screen) {
        return new UiState(
                screen,
                0,
                new Moment.Now(),
                FIRST_WINDOW,
                RowFilter.ALL,
                false,
                Overlay.NONE,
                Look.FIRST,
                Map.of(),
                Set.of(),
                Optional.empty(),
                Geometry.NONE,
                Optional.empty());
    }

    /** The pane that has the keys. */
    public Pane focus() {
        return screen.panes().get(pane);
    }

    public Scroll place(Pane of) {
        return places.getOrDefault(of, Scroll.TOP);
    }

    public Duration windowLength() {
        return WINDOWS.get(window);
    }

    public boolean isFollowing() {
        return moment instanceof Moment.Now && !paused;
    }

    /** What has to be read for this. @param rows at least this many */
    public Question question(int rows) {
        int wanted = Math.max(rows, Math.min(MOST_ROWS, geometry.rows() + deepest()));
        return new Question(moment, windowLength(), wanted, filter, screen == Screen.RUNS ? Optional.empty() : run);
    }

    /** How far down in its rows somebody is. */
    private int deepest() {
        return Math.max(place(Pane.TAIL).selected(), place(Pane.EVENTS).selected());
    }

    UiState show(Screen other) {
        return with(draft -> {
            draft.screen = other;
            draft.pane = 0;
            draft.overlay = Overlay.NONE;
            draft.look = look.expanded(false);
        });
    }

    /** @return with this run, followed from its overview on */
    UiState choose(String id) {
        return show(Screen.OVERVIEW).with(draft -> {
            draft.moment = new Moment.Now();
            draft.filter = RowFilter.ALL;
            draft.paused = false;
            draft.places = Map.of();
            draft.run = Optional.of(id);
        });
    }

    UiState focus(int other) {
        return with(draft -> draft.pane = other);
    }

    /** @return at another moment, where nothing is frozen */
    UiState at(Moment other) {
        return with(draft -> {
            draft.moment = other;
            draft.paused = false;
        });
    }

    UiState window(int other) {
        return with(draft -> draft.window = Math.max(0, Math.min(WINDOWS.size() - 1, other)));
    }

    UiState filter(RowFilter other) {
        return with(draft -> draft.filter = other);
    }

    UiState paused(boolean is) {
        return with(draft -> draft.paused = is);
    }

    UiState overlay(Overlay other) {
        return with(draft -> draft.overlay = other);
    }

    UiState look(Look other) {
        return with(draft -> draft.look = other);
    }

    UiState place(Pane of, Scroll scroll) {
        Map<Pane, Scroll> moved = new EnumMap<>(Pane.class);
        moved.putAll(places);
        moved.put(of, scroll);
        return with(draft -> draft.places = moved);
    }

    UiState acknowledge(String alert) {
        Set<String> seen = new HashSet<>(acknowledged);
        seen.add(alert);
        return with(draft -> draft.acknowledged = seen);
    }

    /** @return with a line for the person */
    public UiState notice(Optional<String> text) {
        return with(draft -> draft.notice = text);
    }

    /** @return after a frame was drawn */
    public UiState drawn(Geometry seen) {
        return with(draft -> draft.geometry = seen);
    }

    private UiState with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.state();
    }

    /** The same fields, to be changed before the next state is made of them. */
    private static final class Draft {
        private Screen screen;
        private int pane;
        private Moment moment;
        private int window;
        private RowFilter filter;
        private boolean paused;
        private Overlay overlay;
        private Look look;
        private Map<Pane, Scroll> places;
        private Set<String> acknowledged;
        private Optional<String> notice;
        private Geometry geometry;
        private Optional<String> run;

        Draft(UiState from) {
            screen = from.screen;
            pane = from.pane;
            moment = from.moment;
            window = from.window;
            filter = from.filter;
            paused = from.paused;
            overlay = from.overlay;
            look = from.look;
            places = from.places;
            acknowledged = from.acknowledged;
            notice = from.notice;
            geometry = from.geometry;
            run = from.run;
        }

        UiState state() {
            return new UiState(
                    screen,
                    pane,
                    moment,
                    window,
                    filter,
                    paused,
                    overlay,
                    look,
                    places,
                    acknowledged,
                    notice,
                    geometry,
                    run);
        }
    }
}
