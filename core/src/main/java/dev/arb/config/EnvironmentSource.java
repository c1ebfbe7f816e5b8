package dev.arb.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the settings of the environment: {@code ARB_SECTION_KEY} for every key, and the further names that keys
 * declare, which are weaker. Empty variables count as not set. A variable that begins with {@code ARB_} and the name of
 * a section but names no key is an error; other {@code ARB_} variables are not ours.
 */
final class EnvironmentSource {

    private final Catalogue catalogue;
    private final Map<String, String> environment;

    EnvironmentSource(Catalogue catalogue, Map<String, String> environment) {
        this.catalogue = catalogue;
        this.environment = environment;
    }

    /** @throws ConfigException when a variable names no key */
    List<RawSetting> read() {
        Map<String, String> pathByVariable = new LinkedHashMap<>();
        for (Key<?> key : catalogue.keys()) {
            key.variables().forEach(variable -> pathByVariable.put(variable, key.path()));
            pathByVariable.put(key.variable(), key.path());
        }
        List<RawSetting> settings = new ArrayList<>();
        pathByVariable.forEach((variable, path) -> add(settings, variable, path));
        for (String variable : new TreeMap<>(environment).keySet()) {
            if (!pathByVariable.containsKey(variable) && variable.startsWith("ARB_")) {
                readOther(settings, variable, pathByVariable);
            }
        }
        return settings;
    }

    private void readOther(List<RawSetting> settings, String variable, Map<String, String> pathByVariable) {
        for (KeyFamily<?> family : catalogue.families()) {
            if (family.memberOf(variable).isPresent()) {
                add(settings, variable, family.memberOf(variable).get());
                return;
            }
        }
        if (namesSection(variable) && isSet(variable)) {
            throw new ConfigException(
                    Origin.environment(variable), "no such key" + NearestName.hint(variable, pathByVariable.keySet()));
        }
    }

    private boolean namesSection(String variable) {
        return catalogue.sections().stream()
                .anyMatch(s -> variable.startsWith("ARB_" + s.name().toUpperCase(Locale.ROOT) + "_"));
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private void add(List<RawSetting> settings, String variable, String path) {
        if (isSet(variable)) {
            String text = environment.getOrDefault(variable, "").strip();
            settings.add(new RawSetting(path, Scalar.text(text), Origin.environment(variable)));
        }
    }
}
