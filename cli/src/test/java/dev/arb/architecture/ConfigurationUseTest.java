package dev.arb.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import dev.arb.config.ArbConfig;
import dev.arb.config.Key;
import dev.arb.risk.RiskLimits;
import dev.arb.signal.StrategyParams;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key that nothing reads would be a promise that the program does not keep. */
class ConfigurationUseTest {
    private static final String CONFIG = ArbConfig.class.getPackageName();
    private static final Set<Class<?>> DOMAIN_PARAMETERS = Set.of(RiskLimits.class, StrategyParams.class);

    @Test
    void everyKeyBecomesPartOfAConfigurationRecord() {
        List<String> unread = ProductionClasses.ALL.stream()
                .filter(type -> type.getPackageName().equals(CONFIG))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Key.class)
                        && field.getModifiers().contains(JavaModifier.STATIC))
                .filter(key -> !isUsedBy(key, user -> !user.equals(key.getOwner()) && !isRuleList(user)))
                .map(JavaMember::getFullName)
                .toList();

        assertThat(unread).isEmpty();
    }

    @Test
    void everyConfiguredValueIsReadOutsideTheConfiguration() {
        List<String> unread = records()
                .flatMap(type -> Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .map(ProductionClasses.ALL.get(type)::getMethod))
                .filter(accessor -> !isUsedBy(accessor, user -> isReader(user, accessor.getOwner())))
                .map(JavaMember::getFullName)
                .toList();

        assertThat(unread).isEmpty();
    }

    private static Stream<Class<?>> records() {
        Stream<Class<?>> sections = Stream.of(ArbConfig.class.getRecordComponents())
                .<Class<?>>map(RecordComponent::getType)
                .filter(type -> type.isRecord() && type.getPackageName().equals(CONFIG));
        return Stream.of(Stream.<Class<?>>of(ArbConfig.class), DOMAIN_PARAMETERS.stream(), sections)
                .flatMap(types -> types);
    }

    private static boolean isReader(JavaClass user, JavaClass owner) {
        return !user.equals(owner) && !user.getPackageName().equals(CONFIG);
    }

    private static boolean isRuleList(JavaClass user) {
        return user.getSimpleName().equals("CrossRules");
    }

    private static boolean isUsedBy(JavaMember member, Predicate<JavaClass> user) {
        return member.getAccessesToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .anyMatch(user);
    }
}
