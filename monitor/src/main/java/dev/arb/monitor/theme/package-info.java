/**
 * How dashboards look: tones, which say what a text means, the palettes that give tones their colours, and the glyphs
 * with their ASCII stand-ins. Immutable and thread-safe; knows no terminal.
 */
@NullMarked
package dev.arb.monitor.theme;

import org.jspecify.annotations.NullMarked;
