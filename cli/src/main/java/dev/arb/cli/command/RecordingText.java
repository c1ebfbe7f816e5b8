package dev.arb.cli.command;

import dev.arb.json.JsonText;
import dev.arb.market.recording.RecorderStats;
import dev.arb.monitor.plain.Figures;
import dev.arb.monitor.plain.LabelledRows;
import dev.arb.run.KeptFrames;
import dev.arb.run.MarketRecording;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of raw frames that are kept. */
final class RecordingText {
    private RecordingText() {}

    /** How many frames lie where, and how they are played. */
    static void rows(Map<String, String> rows, KeptFrames frames, Path workingDirectory) {
        String file = RunLiveText.shown(frames.file(), workingDirectory);
        rows.put(
                "Frames",
                Figures.count(frames.kept()) + " kept, " + Figures.count(frames.lost()) + " lost, "
                        + Figures.count(frames.bytes()) + " bytes");
        rows.put("Recording", file);
        rows.put("Play it", "arb run-live --mode paper --market recorded:" + file + " --speed max");
    }

    static void fields(JsonText json, Optional<KeptFrames> frames) {
        json.text("file", frames.map(f -> f.file().toString()))
                .number("frames_kept", frames.map(f -> BigDecimal.valueOf(f.kept())))
                .number("frames_lost", frames.map(f -> BigDecimal.valueOf(f.lost())))
                .number("file_bytes", frames.map(f -> BigDecimal.valueOf(f.bytes())));
    }

    /** For people. */
    static String summary(KeptFrames frames, Path workingDirectory) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows(rows, frames, workingDirectory);
        return LabelledRows.render(rows);
    }

    /** One object. */
    static String summaryJson(KeptFrames frames) {
        return JsonText.object(false, json -> {
            json.text("record", "summary");
            fields(json, Optional.of(frames));
        });
    }

    /** How a recording goes, in a line. */
    static String progress(MarketRecording.Status status) {
        RecorderStats frames = status.frames();
        String venues = status.connected().entrySet().stream()
                .map(venue -> venue.getKey() + " " + (venue.getValue() ? "connected" : "not connected"))
                .collect(Collectors.joining(", "));
        return "recording: " + Figures.count(frames.frames()) + " frames, " + Figures.count(frames.bytes()) + " bytes, "
                + Figures.count(frames.lost()) + " lost; " + venues + (frames.failing() ? "; the disk refuses" : "");
    }

    /** The same as one object. */
    static String progressJson(MarketRecording.Status status) {
        RecorderStats frames = status.frames();
        return JsonText.object(
                false,
                json -> json.text("record", "progress")
                        .number("frames", frames.frames())
                        .number("frames_lost", frames.lost())
                        .number("file_bytes", frames.bytes())
                        .flag("disk_failing", Optional.of(frames.failing()))
                        .object(
                                "connected",
                                venues -> status.connected()
                                        .forEach((venue, connected) ->
                                                venues.flag(venue.name(), Optional.of(connected)))));
    }
}
