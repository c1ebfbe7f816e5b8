package dev.arb.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the leaves of one file while it is read, and refuses what stands twice in it. */
final class SourceSettings {

    private final String file;
    private final List<RawSetting> settings = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    SourceSettings(String file) {
        this.file = file;
    }

    /** A key with its value. */
    void leaf(String path, Scalar value, int line) {
        once(path, line);
        settings.add(new RawSetting(path, value, Origin.file(file, line)));
    }

    /** A section or table that is opened; reported as a leaf too, so that unknown empty sections are found. */
    void table(String path, int line) {
        leaf(path, new Scalar(Scalar.Kind.TABLE, ""), line);
    }

    private void once(String path, int line) {
        Integer first = lines.putIfAbsent(path, line);
        if (first != null) {
            throw error(line, path + " stands here for the second time, after line " + first + "; keep one of them");
        }
    }

    ConfigException error(int line, String problem) {
        return new ConfigException(Origin.file(file, line), problem);
    }

    List<RawSetting> settings() {
        return List.copyOf(settings);
    }
}
