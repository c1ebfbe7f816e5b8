package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped files and the reference page say what the catalogue says. {@code -Darb.update-golden=true} writes them. */
class ShippedFilesTest {

    private static final Path ROOT = Path.of("..");

    private static final Map<String, String> TEXTS = Map.of(
            "config/live.yml", ShippedText.yaml(Catalogue.SHIPPED),
            "config/config.toml", ShippedText.toml(Catalogue.SHIPPED),
            "docs/reference/configuration.md", ShippedText.markdown(Catalogue.SHIPPED));

    @BeforeAll
    static void update() throws IOException {
        if (Boolean.getBoolean("arb.update-golden")) {
            for (Map.Entry<String, String> text : TEXTS.entrySet()) {
                Files.createDirectories(ROOT.resolve(text.getKey()).getParent());
                Files.writeString(ROOT.resolve(text.getKey()), text.getValue());
            }
        }
    }

    @Test
    void theShippedFilesAndTheReferenceListEveryKeyOfTheCatalogue() {
        assertThat(TEXTS)
                .allSatisfy((path, expected) ->
                        assertThat(ROOT.resolve(path)).content().isEqualTo(expected));
    }

    @Test
    void theShippedFilesStateNothing(@TempDir Path root) throws IOException {
        ConfigSandbox box = new ConfigSandbox(root);
        copy(box, "config/live.yml", false);
        copy(box, "config/config.toml", false);
        assertThat(box.load().settings().all().values())
                .noneMatch(s -> s.origin().given());
    }

    @Test
    void uncommentedTheyStateEveryKeyOnceWithItsDefault(@TempDir Path root) throws IOException {
        ConfigSandbox box = new ConfigSandbox(root);
        copy(box, "config/live.yml", true);
        copy(box, "config/config.toml", true);

        Map<String, String> fileByKey = new HashMap<>();
        for (Section section : Catalogue.SHIPPED.sections()) {
            section.entries()
                    .forEach(entry -> fileByKey.put(entry.path(), section.file().path()));
        }
        Settings loaded = box.load().settings();
        Settings defaults = ConfigLoader.load(ConfigRequest.ofDefaults()).settings();
        loaded.all().forEach((path, setting) -> {
            assertThat(setting.value())
                    .as(path)
                    .isEqualTo(defaults.all().get(path).value());
            assertThat(setting.origin().source())
                    .as(path)
                    .isEqualTo(fileByKey.get(setting.entry().path()));
        });
    }

    private static void copy(ConfigSandbox box, String path, boolean uncommented) throws IOException {
        String text = Files.readString(ROOT.resolve(path));
        box.file(path, uncommented ? text.replaceAll("(?m)^( *)# ( *[A-Za-z_]+(:| =)( \\S.*)?)$", "$1$2") : text);
    }
}
