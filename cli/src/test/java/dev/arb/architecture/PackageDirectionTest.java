package dev.arb.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class PackageDirectionTest {
    private static final Set<String> GROUND = Set.of("model", "time");
    private static final Set<String> WORLD = union(GROUND, "market", "fx", "portfolio");
    private static final Set<String> JUDGEMENT = union(WORLD, "signal", "risk", "execution");
    private static final Set<String> DOMAIN = union(JUDGEMENT, "engine");
    private static final Set<String> PUBLISHED =
            union(GROUND, "host", "json", "state", "runlog", "metrics", "health", "config");
    private static final Set<String> CORE =
            union(union(DOMAIN, PUBLISHED.toArray(String[]::new)), "net", "alert", "log", "flight", "endpoint", "run");

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("model", GROUND),
            Map.entry("time", GROUND),
            Map.entry("market", union(WORLD, "net")),
            Map.entry("fx", WORLD),
            Map.entry("portfolio", WORLD),
            Map.entry("signal", JUDGEMENT),
            Map.entry("risk", JUDGEMENT),
            Map.entry("execution", JUDGEMENT),
            Map.entry("engine", DOMAIN),
            Map.entry("host", Set.of()),
            Map.entry("json", Set.of()),
            Map.entry("net", GROUND),
            Map.entry("state", union(GROUND, "host")),
            Map.entry("flight", Set.of()),
            Map.entry("runlog", union(GROUND, "host", "flight")),
            Map.entry("metrics", union(GROUND, "state")),
            Map.entry("health", union(GROUND, "metrics")),
            Map.entry("log", GROUND),
            Map.entry("alert", union(GROUND, "net", "json")),
            Map.entry("config", union(DOMAIN, "alert")),
            Map.entry("endpoint", union(GROUND, "json", "metrics", "health", "config")),
            Map.entry("run", CORE),
            Map.entry("monitor", PUBLISHED),
            Map.entry("cli", union(CORE, "monitor")));

    @Test
    void packagesKnowOnlyWhatLiesBelowThem() {
        classes()
                .that()
                .resideInAPackage("dev.arb..")
                .should(dependOnlyOnWhatTheyMayKnow())
                .check(ProductionClasses.ALL);
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> found = ProductionClasses.ALL.stream()
                .map(ProductionClasses::domainOf)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(MAY_KNOW.keySet()).containsAll(found);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.arb.(**)").should().beFreeOfCycles().check(ProductionClasses.ALL);
    }

    private static ArchCondition<JavaClass> dependOnlyOnWhatTheyMayKnow() {
        return new ArchCondition<>("depend only on packages that they may know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = ProductionClasses.domainOf(type);
                Set<String> allowed = MAY_KNOW.getOrDefault(own, Set.of());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String other = ProductionClasses.domainOf(dependency.getTargetClass());
                    if (!other.isEmpty() && !other.equals(own) && !allowed.contains(other)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency, own + " may not know " + other + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static Set<String> union(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
