package dev.arb.cli.option;

import java.util.Locale;

/** All formats of all commands; each command lists those that it has. */
public enum OutputFormat {
    /** For people. */
    TABLE,
    /** One document; a line each when it repeats. */
    JSON,
    /** One JSON object a line. */
    NDJSON,
    /** Tab-separated, words instead of glyphs, one record a line. */
    PLAIN,
    /** Lines {@code [METRICS] key=value} to be appended to a file. */
    LOG,
    /** The text format of Prometheus. */
    PROMETHEUS,
    /** A document as Markdown. */
    MARKDOWN,
    /** A document as HTML. */
    HTML,
    /** A configuration file in YAML. */
    YAML,
    /** A configuration file in TOML. */
    TOML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
