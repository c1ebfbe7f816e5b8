package dev.arb.monitor.view;

import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.Screen.Pane;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Rect;
import java.util.List;

/** Which panes a screen has and where they lie; with little room the least important ones are left out. */
final class Layout {
    private static final int RIGHT = 44;
    private static final int MOST_RIGHT = 60;
    private static final int LEAST_CHART = 6;
    private static final int GOOD_CHART = 10;
    private static final int LEAST_COMPACT_CHART = 4;
    private static final int ROOM_FOR_ALL_LIMITS = 34;
    private static final int LEAST_TAIL = 3;

    private final Scene scene;
    private final int tailRows;
    private final boolean wide;
    /** Rows that a pane's frame takes. */
    private final int frame;

    private final PaneView chart = new ChartPane();
    private final PaneView run = new RunPane();
    private final PaneView venues = new VenuesPane();
    private final PaneView routes = new RoutesPane();
    private final PaneView limits = new LimitsPane();
    private final PaneView tail = new TailPane(false);

    Layout(Scene scene, int tailRows, boolean wide) {
        this.scene = scene;
        this.tailRows = tailRows;
        this.wide = wide;
        this.frame = wide ? 2 : 1;
    }

    void draw(Canvas body) {
        if (scene.state().look().expanded()) {
            pane(scene.state().focus()).framed(body, scene, wide);
            return;
        }
        switch (scene.state().screen()) {
            case OVERVIEW -> overview(body);
            case VENUES -> stacked(body, List.of(venues, new FxPane(), new LinksPane(), chart));
            case ROUTES -> stacked(body, List.of(routes, new CostsPane()));
            case TRADES -> stacked(body, List.of(new TradesPane(), new LegsPane()));
            case RISK -> stacked(body, List.of(new ChecksPane(), new AlertsPane(), new StorePane()));
            case EVENTS -> new TailPane(true).framed(body, scene, wide);
            case TUNING -> new TuningPane().framed(body, scene, wide);
            case RUNS -> new RunsPane().framed(body, scene, wide);
        }
    }

    private PaneView pane(Pane pane) {
        return switch (pane) {
            case CHART -> chart;
            case RUN -> run;
            case VENUES -> venues;
            case FX -> new FxPane();
            case LINKS -> new LinksPane();
            case LIMITS -> scene.state().screen() == Screen.RISK ? new ChecksPane() : limits;
            case ROUTES -> routes;
            case TAIL -> tail;
            case COSTS -> new CostsPane();
            case TRADES -> new TradesPane();
            case LEGS -> new LegsPane();
            case ALERTS -> new AlertsPane();
            case STORE -> new StorePane();
            case EVENTS -> new TailPane(true);
            case TUNING -> new TuningPane();
            case RUNS -> new RunsPane();
        };
    }

    /** Panes under each other: all but the largest as tall as they want, at most their share. */
    private void stacked(Canvas body, List<PaneView> panes) {
        int left = body.height();
        int at = 0;
        for (int i = 0; i < panes.size(); i++) {
            PaneView pane = panes.get(i);
            int after = panes.size() - i - 1;
            int reserved = 0;
            for (PaneView later : panes.subList(i + 1, panes.size())) {
                reserved += Math.min(later.wanted(scene) + frame, body.height() / panes.size());
            }
            int rows = after == 0 ? left : Math.max(frame + 2, Math.min(pane.wanted(scene) + frame, left - reserved));
            if (i == 0 && after > 0) {
                rows = Math.max(rows, Math.min(left - reserved, body.height() / 2));
            }
            rows = Math.min(rows, left);
            pane.framed(body.part(new Rect(0, at, body.width(), rows)), scene, wide);
            at += rows;
            left -= rows;
        }
    }

    private void overview(Canvas body) {
        if (wide) {
            wideOverview(body);
        } else {
            compactOverview(body);
        }
    }

    private void wideOverview(Canvas body) {
        int venueRows = venues.wanted(scene) + frame;
        if (body.height() >= ROOM_FOR_ALL_LIMITS) {
            venueRows = Math.max(venueRows, limits.wanted(scene) + frame);
        }
        int routeRows = routes.wanted(scene) + frame;
        int least = LEAST_CHART + frame + LEAST_TAIL + frame;
        if (venueRows + routeRows + least > body.height()) {
            routeRows = Math.max(frame + 2, body.height() - venueRows - least);
        }
        int left = body.height() - venueRows - routeRows;
        int chartRows = Math.max(LEAST_CHART + frame, Math.min(GOOD_CHART + frame, left - LEAST_TAIL - frame));
        int tailWanted = (scene.isStoreOnly() ? 1 : tailRows + 1) + frame;
        int tailHeight = Math.min(left - chartRows, tailWanted);
        chartRows = left - tailHeight;
        int rightColumns = Math.min(MOST_RIGHT, Math.max(RIGHT, body.width() * 2 / 5));
        split(body.part(new Rect(0, 0, body.width(), chartRows)), chart, run, rightColumns);
        split(body.part(new Rect(0, chartRows, body.width(), venueRows)), venues, limits, rightColumns);
        int at = chartRows + venueRows;
        routes.framed(body.part(new Rect(0, at, body.width(), routeRows)), scene, true);
        tail.framed(body.part(new Rect(0, at + routeRows, body.width(), tailHeight)), scene, true);
    }

    private void split(Canvas row, PaneView left, PaneView right, int rightColumns) {
        Rect all = row.bounds();
        left.framed(row.part(all.left(row.width() - rightColumns)), scene, true);
        right.framed(row.part(all.rightOf(row.width() - rightColumns)), scene, true);
    }

    private void compactOverview(Canvas body) {
        MoneyLine.draw(body.row(0), scene);
        PermissionLine.limits(body.row(1), scene);
        Canvas rest = body.part(body.bounds().below(2));
        int rates = scene.board().fx().size();
        // the rate that can be traded is the first; the others have their place on the screen of the venues
        int venueRows = venues.wanted(scene) - Math.max(0, rates - 1) + frame;
        int routeRows = routes.wanted(scene) + frame;
        int tailLeast = scene.isStoreOnly() ? 1 : LEAST_TAIL;
        int left = rest.height() - venueRows - routeRows;
        if (left < LEAST_COMPACT_CHART + tailLeast + 2 * frame) {
            left += routeRows;
            routeRows = 0;
        }
        if (left < LEAST_COMPACT_CHART + tailLeast + 2 * frame) {
            left += venueRows;
            venueRows = 0;
        }
        int chartRows = scene.isStoreOnly() ? left - tailLeast - frame : Math.min(LEAST_CHART + frame, left / 2);
        int at = 0;
        chart.framed(rest.part(new Rect(0, at, rest.width(), chartRows)), scene, false);
        at += chartRows;
        if (venueRows > 0) {
            venues.framed(rest.part(new Rect(0, at, rest.width(), venueRows)), scene, false);
        }
        at += venueRows;
        if (routeRows > 0) {
            routes.framed(rest.part(new Rect(0, at, rest.width(), routeRows)), scene, false);
        }
        at += routeRows;
        tail.framed(rest.part(new Rect(0, at, rest.width(), rest.height() - at)), scene, false);
    }
}
