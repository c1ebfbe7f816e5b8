package dev.arb.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays the sources of a configuration over each other and checks the result. Stateless apart from its catalogue. */
public final class ConfigLoader {

    private final Catalogue catalogue;

    /** A loader for another catalogue than the shipped one. */
    public ConfigLoader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Loads the program's configuration.
     *
     * @throws ConfigException when a source names an unknown key, a value does not fit its key, or two values
     *     contradict each other
     */
    public static ArbConfig load(ConfigRequest request) {
        return ArbConfig.of(new ConfigLoader(Catalogue.SHIPPED).settings(request));
    }

    /**
     * The effective settings, sources in the order of {@link ConfigRequest}: defaults, files found by place, named
     * files, environment, flags.
     *
     * @throws ConfigException as {@link #load}
     */
    public Settings settings(ConfigRequest request) {
        Map<String, Setting> byPath = defaults();
        for (List<RawSetting> source : new ConfigFiles(request).read()) {
            source.forEach(raw -> apply(byPath, raw));
        }
        new EnvironmentSource(catalogue, request.environment()).read().forEach(raw -> apply(byPath, raw));
        request.flags().forEach(flag -> applyFlag(byPath, flag));
        Settings settings = new Settings(inOrder(byPath));
        settings.all().values().stream()
                .filter(setting -> setting.entry().secret())
                .forEach(secret -> SecretFile.check(secret, request.workingDirectory()));
        catalogue.rules().forEach(rule -> rule.check(settings));
        return settings;
    }

    private Map<String, Setting> defaults() {
        Map<String, Setting> byPath = new HashMap<>();
        for (Section section : catalogue.sections()) {
            for (Entry<?> entry : section.entries()) {
                entry.defaultTexts()
                        .forEach((path, text) -> byPath.put(path, parsed(path, entry, text, Origin.BUILT_IN)));
            }
        }
        return byPath;
    }

    /** A command line is seen by every user of the machine, so that a password may not stand in it. */
    private void applyFlag(Map<String, Setting> byPath, ConfigRequest.Flag flag) {
        RawSetting raw = new RawSetting(flag.key(), Scalar.text(flag.value()), Origin.flag(flag.flag()));
        boolean secret = catalogue.find(flag.key()).map(Entry::secret).orElse(false);
        if (secret || !Redaction.uriPasswords(flag.value()).equals(flag.value())) {
            throw new ConfigException(
                    raw.origin(),
                    raw.path() + " holds a secret, which others can see on a command line; put it into a file or into "
                            + "the environment");
        }
        apply(byPath, raw);
    }

    private void apply(Map<String, Setting> byPath, RawSetting raw) {
        boolean holdsNoValue =
                raw.value().kind() == Scalar.Kind.NOTHING || raw.value().kind() == Scalar.Kind.TABLE;
        if (holdsNoValue && catalogue.isTable(raw.path())) {
            return;
        }
        Entry<?> entry = catalogue.find(raw.path()).orElseThrow(() -> unknown(raw));
        Spellings.check(entry, raw);
        byPath.put(raw.path(), parsed(raw.path(), entry, raw.value().text(), raw.origin()));
    }

    private static <T> Setting parsed(String path, Entry<T> entry, String text, Origin origin) {
        try {
            return Setting.of(path, entry, entry.type().parse(text), origin);
        } catch (BadValueException e) {
            throw new ConfigException(origin, Spellings.badValue(path, entry, text, e.problem()));
        }
    }

    private ConfigException unknown(RawSetting raw) {
        if (catalogue.isTable(raw.path())) {
            return new ConfigException(
                    raw.origin(), raw.path() + " is a section; put its keys below it instead of a value");
        }
        List<String> names = new ArrayList<>(catalogue.paths());
        catalogue.sections().forEach(section -> names.add(section.name()));
        return new ConfigException(raw.origin(), "unknown key " + raw.path() + NearestName.hint(raw.path(), names));
    }

    /** Catalogue order; members of a family follow each other by name. */
    private Map<String, Setting> inOrder(Map<String, Setting> byPath) {
        Map<Entry<?>, Map<String, Setting>> byEntry = new IdentityHashMap<>();
        new TreeMap<>(byPath)
                .forEach((path, setting) -> byEntry.computeIfAbsent(setting.entry(), entry -> new LinkedHashMap<>())
                        .put(path, setting));
        Map<String, Setting> ordered = new LinkedHashMap<>();
        for (Section section : catalogue.sections()) {
            section.entries().forEach(entry -> ordered.putAll(byEntry.getOrDefault(entry, Map.of())));
        }
        return ordered;
    }
}
