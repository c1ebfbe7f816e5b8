package dev.arb.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * What was built, from the properties that the build writes.
 *
 * @param version of the project
 * @param commit short hash of the source
 * @param buildTime ISO-8601
 */
public record BuildInfo(String version, String commit, String buildTime) {
    private static final String RESOURCE = "/dev/arb/cli/build.properties";
    private static final String UNKNOWN = "unknown";

    /** Values that the build did not write are "unknown". */
    public static BuildInfo load() {
        Properties values = new Properties();
        try (InputStream stream = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            if (stream != null) {
                values.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
        return new BuildInfo(value(values, "version"), value(values, "commit"), value(values, "build_time"));
    }

    private static String value(Properties values, String key) {
        String value = values.getProperty(key, UNKNOWN);
        return value.isBlank() || value.startsWith("${") ? UNKNOWN : value;
    }

    /** The answer to {@code --version}. */
    public String describe() {
        return "arb " + version + "\n"
                + "commit " + commit + ", built " + buildTime + "\n"
                + "Java " + System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")\n"
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + "\n";
    }
}
