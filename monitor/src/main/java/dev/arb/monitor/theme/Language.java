package dev.arb.monitor.theme;

import java.util.Locale;
import java.util.Map;

/** The languages of the dashboards. */
public enum Language {
    EN,
    KO;

    /** What the environment asks for by {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG}; else English. */
    public static Language of(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.equals("ko") || value.startsWith("ko_") || value.startsWith("ko.") ? KO : EN;
            }
        }
        return EN;
    }

    /** As it is typed: {@code ko}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
