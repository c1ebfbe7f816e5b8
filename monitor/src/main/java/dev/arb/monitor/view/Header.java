package dev.arb.monitor.view;

import dev.arb.monitor.model.AlertLine;
import dev.arb.monitor.model.Identity;
import dev.arb.monitor.model.Moment;
import dev.arb.monitor.model.Reading;
import dev.arb.monitor.model.RunWord;
import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.Update;
import dev.arb.monitor.widget.Canvas;
import dev.arb.monitor.widget.Columns;
import dev.arb.monitor.widget.Line;
import dev.arb.monitor.widget.Rect;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first lines: what is watched, whether it lives and may be trusted, the screens, and the banner. */
final class Header {
    private static final int LEAST_TITLE = 12;

    private Header() {}

    /** Draws the first line. */
    static void status(Canvas canvas, Scene scene) {
        String title = scene.board().identity().title();
        Line full = right(scene, true);
        boolean fits = Columns.of(title) + full.columns() + 7 <= canvas.width();
        Line right = fits ? full : right(scene, false);
        int room = canvas.width() - right.columns() - 7;
        canvas.text(1, 0, "arb", Tone.ACCENT);
        canvas.text(6, 0, shortened(title, Math.max(LEAST_TITLE, room), scene.glyphs()), Tone.STRONG);
        right.drawRight(canvas, canvas.width() - 1, 0);
    }

    /** The beginning of a run's id is its date; what follows tells more. */
    private static String shortened(String title, int room, Glyphs glyphs) {
        if (Columns.of(title) <= room) {
            return title;
        }
        String safe = Columns.safe(title);
        int from = 0;
        while (Columns.of(safe.substring(from)) > room - 1 && from < safe.length()) {
            from++;
        }
        return glyphs.ellipsis() + safe.substring(from);
    }

    private static Line right(Scene scene, boolean withStore) {
        Identity identity = scene.board().identity();
        Figure figure = new Figure(scene);
        Line line = Line.of("  ");
        if (identity.mode().isPresent()) {
            line = line.and(identity.mode().get().toUpperCase(java.util.Locale.ROOT) + " ", Tone.STRONG);
        }
        if (scene.state().screen() != Screen.RUNS) {
            line = line.and(state(scene));
        }
        if (withStore && identity.store().isPresent()) {
            line = line.and("  " + identity.store().get(), Tone.DIM);
        }
        if (identity.state() == RunWord.RUNNING || identity.state() == RunWord.STALE) {
            Optional<Duration> lag = identity.lastSign().map(last -> positive(Duration.between(last, scene.now())));
            line = line.and("  " + scene.say(Word.LAG) + " ", Tone.DIM)
                    .and(figure.span(lag).text(), identity.state() == RunWord.STALE ? Tone.WARN : Tone.TEXT);
        }
        return line.and("  " + figure.clock(scene.now())).and(" " + figure.zoneName(scene.now()), Tone.DIM);
    }

    private static Duration positive(Duration span) {
        return span.isNegative() ? Duration.ZERO : span;
    }

    static Word word(RunWord state) {
        return switch (state) {
            case RUNNING -> Word.RUNNING;
            case ENDED -> Word.ENDED;
            case CRASHED -> Word.CRASHED;
            case STALE -> Word.STALE;
            case UNKNOWN -> Word.UNKNOWN;
        };
    }

    /** Glyph, word, and how long. */
    private static Line state(Scene scene) {
        Identity identity = scene.board().identity();
        Glyphs glyphs = scene.glyphs();
        String name = scene.say(word(identity.state()));
        Line word = switch (identity.state()) {
            case RUNNING -> Line.of(glyphs.good() + " " + name, Tone.GOOD);
            case ENDED -> Line.of(glyphs.idle() + " " + name, Tone.TEXT);
            case CRASHED -> Line.of(glyphs.bad() + " " + name, Tone.BAD);
            case STALE -> Line.of(glyphs.warn() + " " + name, Tone.WARN);
            case UNKNOWN -> Line.of(name, Tone.DIM);
        };
        Instant until = switch (identity.state()) {
            case RUNNING, UNKNOWN -> scene.now();
            case ENDED -> identity.endedAt().orElse(scene.now());
            case CRASHED, STALE -> identity.lastSign().orElse(scene.now());
        };
        return identity.startedAt()
                .map(start -> word.and(" " + Figures.span(positive(Duration.between(start, until)))))
                .orElse(word);
    }

    /** Draws the screens' names. @return where each of them stands */
    static Map<Screen, Rect> tabs(Canvas canvas, Scene scene, List<Screen> screens) {
        Map<Screen, Rect> areas = new EnumMap<>(Screen.class);
        Line place = place(scene);
        int at = 1;
        for (Screen screen : screens) {
            String name = screen.number() + " " + scene.say(screen.title());
            Tone tone = screen == scene.state().screen() ? Tone.SELECTED : Tone.DIM;
            if (at + Columns.of(name) + 2 > canvas.width() - place.columns() - 1) {
                name = Integer.toString(screen.number());
            }
            int end = canvas.text(at, 0, name, tone);
            areas.put(screen, new Rect(canvas.area().x() + at, canvas.area().y(), end - at, 1));
            at = end + 2;
        }
        place.drawRight(canvas, canvas.width() - 1, 0);
        return areas;
    }

    /** Which time is shown, and how much of it. */
    static Line place(Scene scene) {
        Figure figure = new Figure(scene);
        boolean overTime = scene.state().screen().panes().stream().anyMatch(Screen.Pane::isOverTime);
        Line window = overTime
                ? Line.of(
                        scene.say(Word.WINDOW) + " "
                                + Windows.label(scene.state().windowLength()) + "  ",
                        Tone.DIM)
                : Line.EMPTY;
        if (scene.state().paused()) {
            String fresh = scene.fresh() > 0 ? ", " + Figures.count(scene.fresh()) + " " + scene.say(Word.NEW) : "";
            return window.and(scene.say(Word.PAUSED) + fresh, Tone.WARN);
        }
        if (scene.state().moment() instanceof Moment.Now) {
            return window.and(scene.glyphs().pointer() + " " + scene.say(Word.FOLLOWING), Tone.GOOD);
        }
        boolean answered =
                scene.board().question().moment().equals(scene.state().moment());
        String time = scene.board()
                .place()
                .time()
                .map(at -> figure.clock(at, scene.now()))
                .orElse(scene.style().unknown());
        return window.and(scene.say(Word.LOOKING_BACK) + " ", Tone.WARN)
                .and(answered ? time : scene.say(Word.LOADING), Tone.STRONG);
    }

    /** What has to be said before everything else: what fails, then what was not acknowledged; as wide as the frame. */
    static Optional<Line> banner(Scene scene, int columns) {
        if (scene.state().notice().isPresent()) {
            return Optional.of(Line.of(" " + scene.state().notice().get(), Tone.BANNER_WARN));
        }
        if (scene.board().reading() instanceof Reading.Failing failing) {
            Figure figure = new Figure(scene);
            String text = " " + scene.glyphs().bad() + " " + scene.say(Word.STALE) + " " + scene.say(Word.SINCE) + " "
                    + figure.clock(failing.since()) + " ("
                    + Figures.span(positive(Duration.between(failing.since(), scene.now()))) + "): "
                    + failing.reason() + "; " + scene.say(Word.TRYING_AGAIN);
            return Optional.of(Line.of(text, Tone.BANNER_CRITICAL));
        }
        return Update.unseen(scene.state(), scene.board()).map(alert -> alert(alert, scene, columns));
    }

    private static Line alert(AlertLine alert, Scene scene, int columns) {
        List<AlertLine> alerts = scene.board().alerts();
        long unseen = alerts.stream()
                .filter(other -> !scene.state().acknowledged().contains(other.identity()))
                .count();
        Tone tone = alert.critical() ? Tone.BANNER_CRITICAL : Tone.BANNER_WARN;
        String severity = alert.critical()
                ? scene.glyphs().bad() + " " + scene.say(Word.CRITICAL)
                : scene.glyphs().warn() + " " + scene.say(Word.WARN);
        String end = "  [a] " + scene.say(Word.ACKNOWLEDGE) + " 1/" + unseen + " ";
        int room = columns - Columns.of(end);
        String text = Columns.fit(
                " " + severity + " " + alert.rule() + ": " + alert.message(),
                room,
                scene.glyphs().ellipsis());
        return Line.of(text + " ".repeat(Math.max(0, room - Columns.of(text))) + end, tone);
    }
}
