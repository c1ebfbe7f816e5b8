package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short cut says what the parser says, or nothing. */
class YamlOutlineProperties {

    @Property
    void whatIsRecognisedIsReadAsByTheParser(@ForAll("files") String text) {
        Optional<List<RawSetting>> outline = YamlOutline.read("f.yml", text);
        outline.ifPresent(settings -> assertThat(settings).isEqualTo(YamlSource.parse("f.yml", text)));
    }

    @Property
    void aFileWithAValueNeedsTheParser(@ForAll("files") String text) {
        assertThat(YamlOutline.read("f.yml", text + "\nstrategy.max_hold: 1h")).isEmpty();
        assertThat(YamlOutline.read("f.yml", text + "\n  max_hold: 1h")).isEmpty();
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> line = Arbitraries.of(
                "",
                " ",
                "# note",
                "  # max_hold: 1h",
                "#strategy:",
                "strategy:",
                "risk:",
                "ws:",
                "log-ging:",
                "- x",
                "a b:");
        return line.list()
                .ofMaxSize(8)
                .uniqueElements(l -> l.endsWith(":") ? l : new Object())
                .map(lines -> String.join("\n", new ArrayList<>(lines)));
    }
}
