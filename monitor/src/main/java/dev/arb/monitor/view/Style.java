package dev.arb.monitor.view;

import dev.arb.monitor.plain.Paint;
import dev.arb.monitor.theme.Glyphs;
import dev.arb.monitor.theme.Language;
import dev.arb.monitor.theme.Word;

/** Glyphs and language of a dashboard. */
public record Style(Glyphs glyphs, Language language) {
    public String say(Word word) {
        return word.in(language);
    }

    /** How figures are written as text; tones are the frame's matter. */
    Paint paint() {
        return new Paint(false, glyphs.isAscii());
    }

    /** What stands for a value that is not known. */
    String unknown() {
        return paint().unknown();
    }
}
