package dev.arb.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the secrets of alerts may be stated. */
class SecretFileTest {
    private static final String SECRET = "https://hooks.example.org/s3cr3t";

    @TempDir
    Path root;

    private ConfigSandbox box(String mode) throws IOException {
        ConfigSandbox box = new ConfigSandbox(root);
        box.file("config/live.yml", "alerts:", "  slack:", "    url: " + SECRET);
        Files.setPosixFilePermissions(
                box.request().workingDirectory().resolve("config/live.yml"), PosixFilePermissions.fromString(mode));
        return box;
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw--w----", "rw-----w-"})
    void aFileThatOthersMayOpenStatesNoSecret(String mode) throws IOException {
        ConfigSandbox box = box(mode);

        assertThatThrownBy(box::load)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("config/live.yml:3: alerts.slack.url is a secret")
                .hasMessageContaining("chmod 600")
                .hasMessageContaining("ARB_ALERTS_SLACK_URL")
                .message()
                .doesNotContain("s3cr3t");
    }

    @Test
    void aFileOfTheUserAloneStatesIt() throws IOException {
        ArbConfig config = box("rw-------").load();

        assertThat(config.alerts().sinks().slackUrl().value()).isEqualTo(SECRET);
        assertThat(config.toString() + config.snapshot()).doesNotContain("s3cr3t");
    }

    @Test
    void aFlagStatesNone() {
        assertThatThrownBy(() -> ConfigLoader.load(
                        ConfigRequest.ofDefaults().withFlag(AlertKeys.TELEGRAM_TOKEN, "1:s3cr3t", "--x")))
                .hasMessageContaining("holds a secret")
                .message()
                .doesNotContain("s3cr3t");
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutBeingShown() {
        ConfigSandbox box = new ConfigSandbox(root);
        box.env("ARB_ALERTS_SLACK_URL", "s3cr3t");

        assertThatThrownBy(box::load)
                .hasMessageContaining("alerts.slack.url is ***, not an address")
                .message()
                .doesNotContain("s3cr3t");
    }
}
