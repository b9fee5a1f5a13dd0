package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** ADP and TX: what only adapters may do, and what even they may not. */
final class AdapterRules {

    private static final Set<String> TRANSACTIONAL = Set.of("org.springframework.transaction.annotation.Transactional",
            "jakarta.transaction.Transactional");
    private static final String TRANSACTION_PACKAGE = "org.springframework.transaction";
    private static final String UNIT_OF_WORK = "UnitOfWork";

    private final HexagonalArchitecture architecture;
    private final Layers layers;

    AdapterRules(HexagonalArchitecture architecture, Layers layers) {
        this.architecture = architecture;
        this.layers = layers;
    }

    List<ArchitectureRule> rules() {
        return List.of(databaseInOnePlace(), webAtTheEdge(), onlyConfigurationIsPublic(), transactionsInOnePlace());
    }

    private ArchitectureRule databaseInOnePlace() {
        return new ArchitectureRule("ADP-01", "The database is known in one place", """
            `java.sql..`, `javax.sql..`, `org.springframework.jdbc..`, `org.springframework.dao..` and \
            `org.springframework.transaction..` are used only in adapters declared with the technology DATABASE; not \
            in other adapters, not in the app.""", """
            Whoever changes how things are stored must be able to see everything that knows about it. An SQL \
            exception that escapes its adapter makes its callers part of the store.""",
                Decision.HEXAGONAL_MODULES, classes -> outside(Technology.DATABASE, classes));
    }

    private ArchitectureRule webAtTheEdge() {
        return new ArchitectureRule("ADP-02", "The web is known at the edge", """
            `jakarta.servlet..`, `org.springframework.web..`, `org.springframework.http..`, \
            `org.springframework.security.web..` and `org.thymeleaf..` are used only in adapters declared with the \
            technology WEB and at the root or in the `shared..` of their modules.""", """
            A use case that knows a request, a status or a session cannot be driven by a queue, a schedule or a \
            test.""", Decision.HEXAGONAL_MODULES, classes -> outside(Technology.WEB, classes));
    }

    private List<String> outside(Technology technology, JavaClasses classes) {
        DescribedPredicate<JavaClass> notEntitled = describe("may not touch " + technology,
                javaClass -> !layers.technologiesOf(javaClass).contains(technology));
        DescribedPredicate<JavaClass> ofTheTechnology = describe("are of " + technology,
                javaClass -> Classes.isInAny(javaClass.getBaseComponentType(), technology.packages()));
        return noClasses().that(notEntitled).should().dependOnClassesThat(ofTheTechnology).allowEmptyShould(true)
                .evaluate(classes).getFailureReport().getDetails();
    }

    private ArchitectureRule onlyConfigurationIsPublic() {
        return new ArchitectureRule("ADP-03", "Only an adapter's configuration is public", """
            Each adapter module has exactly one public top-level type in its root package, a `@Configuration`. Below \
            it, a top-level type is public only if it is the `@Configuration` of a feature, or lies in a `shared..` \
            package. Everything else is package-private; types nested in package-private ones may be called what \
            they like.""", """
            What nobody outside can name, nobody outside can depend on. The module's configuration is the handle by \
            which the app picks the adapter up.""", Decision.HEXAGONAL_MODULES, classes -> {
            var violations = new ArrayList<String>();
            architecture.modules().forEach(module -> violations.addAll(faultsOfModule(module, classes)));
            return violations;
        });
    }

    private List<String> faultsOfModule(String module, JavaClasses classes) {
        String root = architecture.adapterPackage(module);
        List<JavaClass> publicTypes = classes.stream().filter(JavaClass::isTopLevelClass).filter(Classes::isPublic)
                .filter(javaClass -> HexagonalArchitecture.isWithin(javaClass.getPackageName(), root)).toList();
        List<JavaClass> handles = publicTypes.stream().filter(javaClass -> javaClass.getPackageName().equals(root))
                .filter(Classes::isConfiguration).toList();
        var violations = new ArrayList<String>();
        if (handles.isEmpty()) {
            violations.add("The module " + module + " has no public @Configuration in " + root);
        } else if (handles.size() > 1) {
            handles.forEach(handle -> violations.add(Classes.describe(handle) + " is one of " + handles.size()
                    + " public configurations of the module " + module));
        }
        publicTypes.stream().filter(type -> !Classes.isConfiguration(type)).filter(type -> !isShared(type))
                .forEach(type -> violations
                        .add(Classes.describe(type) + " is public, but neither a @Configuration nor in shared"));
        return violations;
    }

    private static boolean isShared(JavaClass type) {
        return type.getPackageName().contains(".shared.") || type.getPackageName().endsWith(".shared");
    }

    private ArchitectureRule transactionsInOnePlace() {
        return new ArchitectureRule("TX-01", "Transactions are a port", """
            `@Transactional`, Spring's or Jakarta's, stands nowhere: on no class, no method, and on no annotation used \
            there. Types of `org.springframework.transaction..` are used only by classes named `...UnitOfWork`, and \
            by the `@Configuration` classes, of an adapter declared with the technology DATABASE.""", """
            An annotation starts a transaction only if the call happens to pass a proxy, and hides where it ends. \
            `UnitOfWork.execute(work)` can be read, and faked in a test that fails when work is written and then \
            refused.""", Decision.TRANSACTIONS_AS_A_PORT, classes -> {
            var violations = new ArrayList<String>();
            classes.forEach(javaClass -> violations.addAll(transactionalAnnotations(javaClass)));
            violations.addAll(transactionTypesElsewhere(classes));
            return violations;
        });
    }

    private static List<String> transactionalAnnotations(JavaClass javaClass) {
        Stream<String> onClass = TRANSACTIONAL.stream().filter(annotation -> Classes.carries(javaClass, annotation))
                .map(annotation -> Classes.describe(javaClass) + " carries @Transactional");
        Stream<String> onMethods = javaClass.getMethods().stream().filter(AdapterRules::isTransactional).map(
                method -> method.getDescription() + " carries @Transactional in " + method.getSourceCodeLocation());
        return Stream.concat(onClass, onMethods).toList();
    }

    private static boolean isTransactional(JavaMethod method) {
        return TRANSACTIONAL.stream().anyMatch(annotation -> Classes.carries(method, annotation));
    }

    private List<String> transactionTypesElsewhere(JavaClasses classes) {
        DescribedPredicate<JavaClass> areNoUnitOfWork = describe("are no unit of work", javaClass -> {
            JavaClass outermost = Classes.outermost(javaClass);
            boolean inDatabaseAdapter = layers.technologiesOf(outermost).contains(Technology.DATABASE);
            return !(inDatabaseAdapter && (outermost.getSimpleName().endsWith(UNIT_OF_WORK)
                    || Classes.isConfiguration(outermost)));
        });
        return noClasses().that(areNoUnitOfWork).should()
                .dependOnClassesThat(describe("are transaction types",
                        type -> Classes.isInAny(type.getBaseComponentType(), Set.of(TRANSACTION_PACKAGE))
                                && !TRANSACTIONAL.contains(type.getName())))
                .allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
    }
}
