package dev.arb.monitor.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MarkdownTextProperties {
    @Property
    void noCellBreaksOutOfItsRowAndNoTagIsLeft(@ForAll String text) {
        String safe = MarkdownText.escape(text);

        assertThat(safe).doesNotContain("<", ">").doesNotContainPattern("\\p{Cc}");
        assertThat(safe.replaceAll("\\\\.|&#\\d+;", ""))
                .doesNotContain("|", "`", "[", "]", "*", "~", "\\", "!", "$", "#");
    }

    @Example
    void whatLooksLikeMarkupIsText() {
        assertThat(MarkdownText.escape("[x](http://evil) <img src=x> a|b `c` _d_ **e** www.evil.com m@n &lt;"))
                .isEqualTo(
                        "\\[x\\](http&#58;//evil) &lt;img src=x&gt; a\\|b \\`c\\` \\_d\\_ \\*\\*e\\*\\* www&#46;evil.com"
                                + " m&#64;n &amp;lt;");
    }

    @Example
    void namesStayReadable() {
        assertThat(MarkdownText.escape("20261126_221758_mock_arb_BTC-KRW_1s"))
                .isEqualTo("20261126_221758_mock_arb_BTC-KRW_1s");
    }
}
