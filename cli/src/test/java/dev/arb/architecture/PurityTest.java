package dev.arb.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What decides is a pure function of its events: it reads no clock, draws no lots, starts no thread, does no I/O. */
class PurityTest {
    private static final String[] PURE = {
        "dev.arb.model..",
        "dev.arb.fx..",
        "dev.arb.portfolio..",
        "dev.arb.signal..",
        "dev.arb.risk..",
        "dev.arb.engine.."
    };

    @Test
    void noClockIsRead() {
        check(pure().should().dependOnClassesThat().areAssignableTo(Clock.class));
        check(pure().should().callMethod(System.class, "nanoTime"));
        check(pure().should().callMethod(System.class, "currentTimeMillis"));
        check(pure().should().callMethodWhere(named("now", "java.time")));
    }

    @Test
    void noLotsAreDrawn() {
        check(pure().should().dependOnClassesThat().areAssignableTo(Random.class));
        check(pure().should().dependOnClassesThat().areAssignableTo(SplittableRandom.class));
        check(pure().should().dependOnClassesThat().areAssignableTo(ThreadLocalRandom.class));
        check(pure().should().callMethod(Math.class, "random"));
        check(pure().should().callMethodWhere(named("randomUUID", "java.util")));
    }

    @Test
    void noThreadIsStartedAndNoneWaits() {
        check(pure().should().dependOnClassesThat().areAssignableTo(Thread.class));
        check(pure().should().dependOnClassesThat().resideInAPackage("java.util.concurrent.."));
    }

    @Test
    void noInputOrOutputIsDone() {
        check(pure().should().dependOnClassesThat(inputOrOutput()));
        check(pure().should().accessField(System.class, "out"));
        check(pure().should().accessField(System.class, "err"));
    }

    private static GivenClassesConjunction pure() {
        return noClasses().that().resideInAnyPackage(PURE);
    }

    private static void check(ArchRule rule) {
        rule.check(ProductionClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> inputOrOutput() {
        return DescribedPredicate.describe(
                "do input or output",
                type -> type.getPackageName().startsWith("java.net")
                        || type.getPackageName().startsWith("java.nio.file")
                        || type.getPackageName().startsWith("java.nio.channels")
                        || type.getPackageName().startsWith("org.slf4j")
                        || (type.getPackageName().equals("java.io")
                                && !type.getSimpleName().equals("Serializable")
                                && !type.getSimpleName().equals("UncheckedIOException")));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> named(
            String method, String ownerPackage) {
        return DescribedPredicate.describe(ownerPackage + " " + method + "()", call -> {
            JavaMember target = call.getTarget().resolveMember().orElse(null);
            return call.getTarget().getName().equals(method)
                    && call.getTargetOwner().getPackageName().startsWith(ownerPackage)
                    && (target == null || target.getOwner().getPackageName().startsWith(ownerPackage));
        });
    }
}
