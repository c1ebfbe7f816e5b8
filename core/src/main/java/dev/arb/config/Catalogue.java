package dev.arb.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The declared keys and the rules between them. {@link #SHIPPED} is the program's; tests may build smaller ones.
 * Immutable.
 */
public final class Catalogue {

    /** Every key of the program. */
    public static final Catalogue SHIPPED = new Catalogue(
            List.of(
                    StrategyKeys.SECTION,
                    RiskKeys.SECTION,
                    ExecutionKeys.SECTION,
                    FxKeys.SECTION,
                    PaperKeys.SECTION,
                    MockKeys.SECTION,
                    DataKeys.DATA_SOURCE_SECTION,
                    DataKeys.WS_SECTION,
                    ExchangeKeys.SECTION,
                    RunLogKeys.SECTION,
                    LoggingKeys.SECTION,
                    SysMonitorKeys.SECTION,
                    WatchdogKeys.SECTION,
                    OperationsKeys.MONITORING_SECTION,
                    AlertKeys.SECTION,
                    StateKeys.SECTION,
                    LiveMonitoringKeys.SECTION),
            CrossRules.SHIPPED);

    private final List<Section> sections;
    private final List<CrossRule> rules;
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();
    private final List<KeyFamily<?>> families = new ArrayList<>();
    private final TreeSet<String> tables = new TreeSet<>();

    public Catalogue(List<Section> sections, List<CrossRule> rules) {
        this.sections = List.copyOf(sections);
        this.rules = List.copyOf(rules);
        for (Section section : sections) {
            section.entries().forEach(this::register);
        }
    }

    // Here and in the loader no pattern switch: its first use costs a short command more than all keys together.
    private void register(Entry<?> entry) {
        if (entry instanceof KeyFamily<?> family) {
            families.add(family);
            tables.add(family.path());
        } else if (entry instanceof Key<?> key && keys.put(key.path(), key) != null) {
            throw new IllegalArgumentException("key " + key.path() + " is declared twice");
        }
        entry.defaultTexts().keySet().forEach(this::addTablesAbove);
    }

    private void addTablesAbove(String path) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            tables.add(path.substring(0, dot));
        }
    }

    public List<Section> sections() {
        return sections;
    }

    public List<CrossRule> rules() {
        return rules;
    }

    /** All keys in the order of their sections, without the families. */
    public Iterable<Key<?>> keys() {
        return Collections.unmodifiableCollection(keys.values());
    }

    public List<KeyFamily<?>> families() {
        return Collections.unmodifiableList(families);
    }

    /** The key or family that a full path belongs to. */
    public Optional<Entry<?>> find(String path) {
        Key<?> key = keys.get(path);
        if (key != null) {
            return Optional.of(key);
        }
        for (KeyFamily<?> family : families) {
            if (family.contains(path)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /** Whether a path is a section or another table that holds keys. */
    public boolean isTable(String path) {
        return tables.contains(path);
    }

    /** Every path that can be named: keys and the default members of families. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (Section section : sections) {
            section.entries().forEach(entry -> paths.addAll(entry.defaultTexts().keySet()));
        }
        return paths;
    }
}
