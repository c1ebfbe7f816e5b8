package dev.arb.monitor.view;

import dev.arb.monitor.model.FxLine;
import dev.arb.monitor.model.VenueLine;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Tone;
import dev.arb.monitor.theme.Word;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.widget.Styled;
import dev.arb.monitor.widget.Table.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Venues and rates: whether they speak, what they say and how old that is. */
final class VenuesPane extends ListPane {
    private static final Duration OLD = Duration.ofSeconds(2);
    private static final Duration OLD_RATE = Duration.ofMinutes(1);
    /** Official rates change once a day, at weekends not at all. */
    private static final Duration OLD_OFFICIAL = Duration.ofDays(4);

    private static final String OFFICIAL = "USD";

    private static final List<Column> COLUMNS = List.of(
            Column.left("VENUE", 0),
            Column.left("SYMBOL", 6),
            Column.left("STATE", 0).least(8),
            Column.right("BID", 0).least(12),
            Column.right("ASK", 0).least(12),
            Column.right("BOOK", 1).least(6),
            Column.right("ALIVE", 2).least(6),
            Column.right("MSG/s", 3).least(6),
            Column.right("RC", 5),
            Column.right("CLOCK ms", 7));

    VenuesPane() {
        super(Screen.Pane.VENUES, Word.VENUES, Word.NO_ROWS, COLUMNS);
    }

    @Override
    List<List<Styled>> rows(Scene scene) {
        Figure figure = new Figure(scene);
        List<List<Styled>> rows = new ArrayList<>();
        for (VenueLine venue : scene.board().venues()) {
            rows.add(List.of(
                    Styled.of(venue.venue()),
                    Styled.dim(venue.symbol()),
                    state(venue.connection(), venue.bookAge(), scene),
                    figure.price(venue.bid()),
                    figure.price(venue.ask()),
                    figure.span(venue.bookAge()),
                    figure.span(venue.silence()),
                    figure.number(venue.messagesPerSecond(), 1),
                    figure.count(venue.reconnects()),
                    figure.number(venue.clockOffsetMs(), 1)));
        }
        for (FxLine fx : scene.board().fx()) {
            rows.add(fx(fx, figure, scene));
        }
        return rows;
    }

    private static List<Styled> fx(FxLine fx, Figure figure, Scene scene) {
        boolean sides = fx.bid().isPresent() && fx.ask().isPresent();
        Styled none = figure.count(OptionalLong.empty());
        return List.of(
                Styled.of("fx " + fx.base()),
                Styled.dim(fx.base() + "/KRW"),
                age(fx.age(), fx.base().equals(OFFICIAL) ? OLD_OFFICIAL : OLD_RATE, scene),
                sides ? figure.price(fx.bid()) : figure.price(fx.krw()),
                sides ? figure.price(fx.ask()) : figure.price(fx.krw()),
                figure.span(fx.age()),
                none,
                figure.number(OptionalDouble.empty(), 0),
                none,
                none);
    }

    /** A venue that speaks is live even while its book does not move; without word of it, the age of the book tells. */
    private static Styled state(Optional<Boolean> connection, Optional<Duration> bookAge, Scene scene) {
        return connection.map(is -> connection(is, scene)).orElseGet(() -> age(bookAge, OLD, scene));
    }

    static Styled connection(boolean stands, Scene scene) {
        return stands
                ? new Styled(scene.glyphs().good() + " " + scene.say(Word.LIVE), Tone.GOOD)
                : new Styled(scene.glyphs().bad() + " " + scene.say(Word.DOWN), Tone.BAD);
    }

    private static Styled age(Optional<Duration> heard, Duration old, Scene scene) {
        Glyphs glyphs = scene.glyphs();
        return heard.map(age -> age.compareTo(old) <= 0
                        ? new Styled(glyphs.good() + " " + scene.say(Word.LIVE), Tone.GOOD)
                        : new Styled(glyphs.warn() + " " + scene.say(Word.SILENT), Tone.WARN))
                .orElse(Styled.dim(scene.style().unknown()));
    }
}
