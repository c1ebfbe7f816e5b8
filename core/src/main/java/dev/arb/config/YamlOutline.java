package dev.arb.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a YAML file that holds nothing but comments and sections without keys, as the shipped one does until
 * somebody changes it. Most commands read just that, and loading the parser for it would be a good part of their start.
 */
final class YamlOutline {

    private static final Pattern EMPTY_SECTION = Pattern.compile("([a-z_]+):");

    private YamlOutline() {}

    /** The sections, as the parser would report them; empty when the parser is needed. */
    static Optional<List<RawSetting>> read(String file, String text) {
        SourceSettings out = new SourceSettings(file);
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty() || content.charAt(0) == '#') {
                continue;
            }
            Matcher section = EMPTY_SECTION.matcher(line);
            if (!section.matches()) {
                return Optional.empty();
            }
            out.leaf(section.group(1), new Scalar(Scalar.Kind.NOTHING, ""), number);
        }
        return Optional.of(out.settings());
    }
}
