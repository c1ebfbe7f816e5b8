package dev.arb.monitor.dashboard;

import dev.arb.monitor.ui.UiState;
import dev.arb.monitor.view.Style;
import java.nio.file.Path;
import java.time.ZoneId;

/**
 * How a person wants a dashboard.
 *
 * @param style glyphs and language
 * @param first where it begins
 * @param tailRows the most rows that the overview's tail gets
 * @param local zone of local times
 * @param directory where frames are saved
 */
public record Setting(Style style, UiState first, int tailRows, ZoneId local, Path directory) {}
