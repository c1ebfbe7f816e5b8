package dev.arb.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.monitor.model.Board;
import dev.arb.monitor.model.Question;
import dev.arb.monitor.source.BoardSource;
import dev.arb.monitor.source.Poller;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Language;
import dev.arb.monitor.ui.Input;
import dev.arb.monitor.ui.Key;
import dev.arb.monitor.ui.Screen;
import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.view.Boards;
import dev.arb.monitor.view.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that takes its time, or fails, holds up no key. */
class SlowSourceTest {
    private static final List<Screen> SCREENS = List.of(Screen.OVERVIEW, Screen.RISK);

    @TempDir
    Path directory;

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private final BlockingQueue<Boolean> ready = new LinkedBlockingQueue<>();
    private boolean fails;
    private Poller poller;

    @AfterEach
    void close() {
        mayAnswer.countDown();
        poller.close();
    }

    @Test
    void keysAreAnsweredWhileTheSourceStillReads() throws Exception {
        Dashboard dashboard = dashboard();
        reading.await();

        press(dashboard, '5');
        assertThat(text(dashboard)).contains("Checks").contains("UNKNOWN");
        press(dashboard, '?');
        assertThat(text(dashboard)).contains("Keys");
        assertThat(mayAnswer.getCount()).isEqualTo(1);

        mayAnswer.countDown();
        ready.take();
        dashboard.update(new Input.DataReady());
        press(dashboard, (char) 27);
        dashboard.update(new Input.Pressed(Key.Special.ESCAPE));
        assertThat(text(dashboard)).contains("max_daily_loss_krw", "RUNNING");
    }

    @Test
    void aFailureIsToldWithItsAgeAndTheLastDataStays() throws Exception {
        mayAnswer.countDown();
        Dashboard dashboard = dashboard();
        ready.take();
        dashboard.update(new Input.DataReady());

        fails = true;
        press(dashboard, '+');
        dashboard.update(new Input.Pressed(Key.Special.LEFT));
        while (poller.failure().isEmpty()) {
            ready.take();
        }
        dashboard.update(new Input.DataReady());

        assertThat(text(dashboard)).contains("STALE since", "the disk is away; trying again", "104,123,450");
    }

    @Test
    void aPausedScreenStaysAndCountsWhatIsNew() throws Exception {
        mayAnswer.countDown();
        Dashboard dashboard = dashboard();
        ready.take();
        dashboard.update(new Input.DataReady());

        press(dashboard, ' ');

        assertThat(text(dashboard)).contains("paused").doesNotContain("following ");
    }

    @Test
    void theShownFrameIsSavedUnderANewName() throws Exception {
        mayAnswer.countDown();
        Dashboard dashboard = dashboard();
        String frame = text(dashboard);

        dashboard.save();
        dashboard.save();

        try (java.util.stream.Stream<Path> files = Files.list(directory)) {
            List<Path> saved = files.toList();
            assertThat(saved).hasSize(2);
            assertThat(Files.readString(saved.getFirst())).isEqualTo(frame);
        }
        assertThat(text(dashboard)).contains("saved: arb-20260822_022908_2.txt");
    }

    private Dashboard dashboard() {
        Clock clock = Clock.fixed(Boards.NOW, ZoneOffset.UTC);
        Setting setting = new Setting(
                new Style(Glyphs.UNICODE, Language.EN), UiState.on(Screen.OVERVIEW), 15, ZoneOffset.UTC, directory);
        poller = new Poller(
                new Source(), setting.first().question(15), Long.MAX_VALUE / 2, clock, Exception::getMessage);
        Dashboard dashboard = new Dashboard(poller, setting, SCREENS, "run-1", clock, Optional.empty());
        poller.start(() -> ready.add(true));
        return dashboard;
    }

    private static void press(Dashboard dashboard, char c) {
        dashboard.update(new Input.Pressed(new Key.Typed(c)));
    }

    private static String text(Dashboard dashboard) {
        return dashboard.render(110, 29).text();
    }

    private final class Source implements BoardSource {
        @Override
        public Board read(Question question) throws Exception {
            reading.countDown();
            mayAnswer.await();
            if (fails) {
                throw new IOException("the disk is away");
            }
            return Boards.running();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
