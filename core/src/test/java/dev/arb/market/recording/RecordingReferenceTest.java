package dev.arb.market.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The reference of the format says what the writer does. */
class RecordingReferenceTest {
    @Test
    void theReferenceNamesTheNumbersOfTheFormat() throws IOException {
        String reference = Files.readString(Path.of("../docs/reference/recording.md"));

        assertThat(reference)
                .contains('"' + new String(FrameFile.MAGIC, StandardCharsets.US_ASCII) + '"')
                .contains("int32 version (" + FrameFile.VERSION + ")")
                .contains(String.format(Locale.ROOT, "0x%08x", FrameFile.BLOCK_MAGIC))
                .contains(FrameFile.BLOCK_BYTES + " raw bytes", "more than " + FrameFile.MAX_RAW_BYTES)
                .contains(FrameFile.CHANNEL + " channel", FrameFile.FRAME + " frame", FrameFile.OPENED + " opened")
                .contains(FrameFile.CLOSED + " closed", FrameFile.LOST + " lost");
    }
}
