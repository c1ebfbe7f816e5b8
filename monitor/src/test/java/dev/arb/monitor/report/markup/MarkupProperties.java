package dev.arb.monitor.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arb.monitor.report.XmlCheck;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Element;

class MarkupProperties {
    @Property
    void noTextBecomesMarkup(@ForAll String text, @ForAll String attribute) {
        String xml = new Markup().element("a", text, "title", attribute).toString();

        Element element = XmlCheck.parse(xml).getDocumentElement();
        assertThat(element.getChildNodes().getLength()).isLessThanOrEqualTo(1);
        assertThat(element.getTextContent()).hasSize(text.length()).matches("(?s)\\P{Cc}*");
        assertThat(element.getAttributes().getLength()).isEqualTo(1);
        assertThat(element.getAttribute("title")).hasSize(attribute.length());
    }

    @Example
    void ordinaryTextIsKept() {
        String nasty = "</title><script>alert('1' & \"2\")</script> 업비트 \uD83D\uDE00";

        String xml = new Markup().element("a", nasty).toString();

        assertThat(XmlCheck.parse(xml).getDocumentElement().getTextContent()).isEqualTo(nasty);
    }

    @Example
    void anElementThatIsNotClosedIsAFault() {
        assertThatThrownBy(new Markup().open("p")::toString).hasMessageContaining("p is not closed");
    }

    @Example
    void aStyleSheetThatTheTwoParsersReadDifferentlyIsRefused() {
        assertThatThrownBy(() -> new Markup().rawElement("style", "a > b { content: '<' }"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
