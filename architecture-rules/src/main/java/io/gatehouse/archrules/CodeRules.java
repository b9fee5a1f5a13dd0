package io.gatehouse.archrules;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** CODE: habits that cost later. */
final class CodeRules {

    private static final Set<String> GENERIC_EXCEPTIONS = Set.of("java.lang.Throwable", "java.lang.Exception",
            "java.lang.RuntimeException", "java.lang.Error");
    private static final Set<String> LEGACY_DATES = Set.of("java.util.Date", "java.util.Calendar",
            "java.util.GregorianCalendar", "java.util.TimeZone", "java.util.SimpleTimeZone", "java.text.DateFormat",
            "java.text.SimpleDateFormat", "java.sql.Date", "java.sql.Time", "java.sql.Timestamp");
    private static final Set<String> INJECTION = Set.of("org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value", "jakarta.inject.Inject", "javax.inject.Inject",
            "jakarta.annotation.Resource", "jakarta.persistence.PersistenceContext");
    private static final Set<String> RANDOM_SOURCES = Set.of("java.util.Random", "java.util.SplittableRandom",
            "java.security.SecureRandom", "java.util.concurrent.ThreadLocalRandom");
    private static final Set<String> CASE_CHANGES = Set.of("toLowerCase", "toUpperCase");

    private final Layers layers;

    CodeRules(Layers layers) {
        this.layers = layers;
    }

    List<ArchitectureRule> rules() {
        return List.of(injectedTime(), noGenericExceptions(), noLegacyDates(), noFieldInjection(), noStandardStreams(),
                noRandomIdsInTheCore(), noCaseChangeWithoutLocale());
    }

    private ArchitectureRule injectedTime() {
        return new ArchitectureRule("CODE-01", "Time is injected",
                """
                    Domain, application and adapters never ask the machine for the time, neither by a call nor by a method \
                    reference: no `now` of `java.time` without a `Clock`, no `Clock.system...` or `Clock.tick...` of a zone, no \
                    `InstantSource.system()`, no `System.currentTimeMillis()`, no `new Date()`, no `Calendar.getInstance()`. \
                    The app creates the `InstantSource` and hands it in. `System.nanoTime()` says how long, not when: \
                    adapters may use it to hold a deadline that a clock set back must not move, the core may not.""",
                """
                    Behaviour that depends on the machine's clock is tested by waiting, or not at all.""",
                Decision.INJECTED_TIME_AND_IDS, classes -> accesses(
                        describe("are not the app", javaClass -> !layers.isInApp(javaClass)),
                        access -> asksForTheTime(access.getTarget())
                                || (isStopwatch(access.getTarget()) && layers.isInCore(access.getOriginOwner())),
                        classes));
    }

    private static boolean asksForTheTime(AccessTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" -> name.startsWith("system") || (name.startsWith("tick") && !takesAClock(target));
            case "java.time.InstantSource" -> name.equals("system");
            case "java.util.Date", "java.util.GregorianCalendar" -> isConstructor(target)
                    && !hasParameters(target);
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> HexagonalArchitecture.isWithin(target.getOwner().getPackageName(), "java.time")
                    && (name.equals("now") || name.equals("dateNow")) && !takesAClock(target);
        };
    }

    private static boolean isStopwatch(AccessTarget target) {
        return target.getOwner().isEquivalentTo(System.class) && target.getName().equals("nanoTime");
    }

    private static boolean takesAClock(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget codeUnit && codeUnit.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private ArchitectureRule noGenericExceptions() {
        return new ArchitectureRule("CODE-02", "No generic exceptions are thrown", """
            Nothing creates a `Throwable`, `Exception`, `RuntimeException` or `Error` itself, by `new` or by a \
            constructor reference. Subclasses of theirs are fine.""", """
            Nobody can catch a generic exception without catching everything. An expected outcome is a value of a \
            sealed type; a failure has a name.""", Decision.OUTCOMES_ARE_VALUES,
                classes -> accesses(describe("are any", _ -> true),
                        access -> GENERIC_EXCEPTIONS.contains(access.getTargetOwner().getName())
                                && isConstructor(access.getTarget()) && !isCallToSuper(access),
                        classes));
    }

    private static boolean isCallToSuper(JavaAccess<?> access) {
        return access.getOrigin() instanceof JavaConstructor constructor
                && constructor.getOwner().getRawSuperclass().filter(access.getTargetOwner()::equals).isPresent();
    }

    private ArchitectureRule noLegacyDates() {
        return new ArchitectureRule("CODE-03", "No legacy dates", """
            Nothing uses `java.util.Date`, `Calendar`, `TimeZone`, `java.text.DateFormat` and its kin, or \
            `java.sql.Date`, `Time` and `Timestamp`. JDBC reads and writes `java.time` types directly \
            (`OffsetDateTime`).""", """
            They are mutable, carry a hidden zone, and do not say whether they mean a day or an instant.""",
                Decision.RULES_AS_A_KIT,
                classes -> noClasses().should()
                        .dependOnClassesThat(describe("are legacy dates",
                                type -> LEGACY_DATES.contains(type.getBaseComponentType().getName())))
                        .allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails());
    }

    private ArchitectureRule noFieldInjection() {
        return new ArchitectureRule("CODE-04", "No field injection", """
            No field carries `@Autowired`, `@Value`, `@Inject`, `@Resource` or `@PersistenceContext`, not even \
            through an annotation of your own. Constructors take what a class needs.""", """
            A class whose needs are in its constructor can be built in a test with `new`, can be final in every \
            field, and shows when it needs too much.""", Decision.RULES_AS_A_KIT,
                classes -> classes.stream().flatMap(javaClass -> javaClass.getFields().stream())
                        .filter(CodeRules::isInjected).map(field -> field.getDescription() + " is injected in "
                                + field.getSourceCodeLocation())
                        .toList());
    }

    private static boolean isInjected(JavaField field) {
        return INJECTION.stream().anyMatch(annotation -> Classes.carries(field, annotation));
    }

    private ArchitectureRule noStandardStreams() {
        return new ArchitectureRule("CODE-05", "No standard streams", """
            Nothing uses `System.in`, `System.out`, `System.err` or `java.lang.IO`, and nothing calls \
            `printStackTrace()` without a target. The `main` method of the app may: a command line answers on \
            standard output.""", """
            Output without level, time and context cannot be searched or silenced, and secrets slip into it \
            unseen. Log, or return a value.""", Decision.RULES_AS_A_KIT,
                classes -> accesses(describe("are any", _ -> true),
                        access -> isStandardStream(access.getTarget()) && !isInMainOfTheApp(access), classes));
    }

    private boolean isInMainOfTheApp(JavaAccess<?> access) {
        return layers.isInApp(access.getOriginOwner()) && access.getOrigin().getName().equals("main")
                && access.getOrigin().getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean isStandardStream(AccessTarget target) {
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> Set.of("in", "out", "err").contains(target.getName());
            case "java.lang.IO" -> true;
            default -> target.getName().equals("printStackTrace") && !hasParameters(target)
                    && target.getOwner().isAssignableTo(Throwable.class);
        };
    }

    private ArchitectureRule noRandomIdsInTheCore() {
        return new ArchitectureRule("CODE-06", "No random ids in the core", """
            Domain and application never make up a value, neither by a call nor by a method reference: no \
            `UUID.randomUUID()`, no `Math.random()`, no `Random`, `SplittableRandom`, `SecureRandom` or \
            `ThreadLocalRandom`, no `RandomGenerator.of(...)` or `getDefault()`. Ids come from an injected \
            generator.""", """
            A result that differs from run to run cannot be asserted, and a retried piece of work would make \
            something else the second time.""", Decision.INJECTED_TIME_AND_IDS,
                classes -> accesses(describe("are in the core", layers::isInCore),
                        access -> isRandom(access.getTarget()), classes));
    }

    private static boolean isRandom(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "random" -> owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath");
            case "of", "getDefault" -> owner.equals("java.util.random.RandomGenerator");
            default -> RANDOM_SOURCES.contains(owner);
        };
    }

    private ArchitectureRule noCaseChangeWithoutLocale() {
        return new ArchitectureRule("CODE-07", "No change of case without a locale", """
            Nothing calls or references `String.toLowerCase()` or `toUpperCase()` without a `Locale`; \
            `Locale.ROOT` is the one for anything that a machine reads.""", """
            On a machine set to Turkish, `"ID".toLowerCase()` is not `"id"`.""", Decision.RULES_AS_A_KIT,
                classes -> accesses(describe("are any", _ -> true),
                        access -> access.getTargetOwner().isEquivalentTo(String.class)
                                && CASE_CHANGES.contains(access.getTarget().getName())
                                && !hasParameters(access.getTarget()),
                        classes));
    }

    private static boolean isConstructor(AccessTarget target) {
        return target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME);
    }

    private static boolean hasParameters(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget codeUnit && !codeUnit.getRawParameterTypes().isEmpty();
    }

    /** By {@code accessTargetWhere}, because {@code callMethod} does not see a reference such as {@code Instant::now}. */
    private static List<String> accesses(DescribedPredicate<JavaClass> where, Predicate<JavaAccess<?>> forbidden,
            JavaClasses classes) {
        return noClasses().that(where).should().accessTargetWhere(describe("are forbidden", forbidden))
                .allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }
}
