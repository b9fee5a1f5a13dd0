package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** HEX: the shape of the hexagon. */
final class HexagonRules {

    private static final Set<String> DOMAIN_PACKAGES = Set.of("java.lang", "java.lang.annotation", "java.math",
            "org.jspecify.annotations");
    private static final Set<String> DOMAIN_PACKAGE_TREES = Set.of("java.time", "java.util");
    private static final Set<String> NOT_FOR_THE_DOMAIN = Set.of("java.util.jar", "java.util.logging",
            "java.util.prefs", "java.util.spi", "java.util.zip");

    private final HexagonalArchitecture architecture;
    private final Layers layers;

    HexagonRules(HexagonalArchitecture architecture, Layers layers) {
        this.architecture = architecture;
        this.layers = layers;
    }

    List<ArchitectureRule> rules() {
        return List.of(dependenciesPointInwards(), domainIsPlainJava(), everyClassHasALayer(), noCycles());
    }

    private ArchitectureRule dependenciesPointInwards() {
        return new ArchitectureRule("HEX-01", "Dependencies point inwards", """
            The domain sees itself. Views see the domain. Ports see the domain and views. Event handlers see domain, \
            views and outbound ports. Services see domain, views, ports and event handlers. An inbound adapter sees \
            domain, views, inbound ports and the exceptions that outbound ports declare; an outbound one sees domain, \
            views and outbound ports. Adapters do not see each other; `<root>.adapter.<module>.shared` is open to its \
            own module, and the module's root package sees its module and what its adapters see. Only services and \
            the app see event handlers, only the app sees services and adapters, and nothing sees the app. Each \
            declared adapter and each layer, but that of the event handlers, holds at least one class.""", """
            The core outlives the frameworks around it only if it does not know them. Two adapters that need the \
            same thing show that a use case is missing. An emptied or renamed package would leave rules without a \
            subject, and a rule without a subject is green.""", Decision.HEXAGONAL_MODULES, classes -> {
            var violations = new ArrayList<String>(emptyLayers(classes));
            classes.forEach(javaClass -> layers.of(javaClass)
                    .ifPresent(layer -> violations.addAll(outwardDependencies(javaClass, layer))));
            return violations;
        });
    }

    private List<String> emptyLayers(JavaClasses classes) {
        return layers.mandatory().stream()
                .filter(layer -> classes.stream().noneMatch(javaClass -> layers.isIn(layer, javaClass)))
                .map(layer -> "No class in " + layer.description() + " (" + layers.packagesOf(layer)
                        + "): emptied, renamed or not imported")
                .toList();
    }

    private List<String> outwardDependencies(JavaClass javaClass, Layer from) {
        var violations = new ArrayList<String>();
        for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
            JavaClass target = Classes.target(dependency);
            if (!layers.isBelowRoot(target)) {
                continue;
            }
            Optional<Layer> to = layers.of(target);
            if (to.isEmpty()) {
                violations.add(dependency.getDescription() + ": " + target.getName() + " belongs to no layer");
            } else if (!layers.maySee(from, to.get(), target)) {
                violations.add(dependency.getDescription() + ": " + from.description() + " must not see "
                        + to.get().description());
            }
        }
        return violations;
    }

    private ArchitectureRule domainIsPlainJava() {
        return new ArchitectureRule("HEX-02", "The domain is plain Java", """
            The domain uses itself, `java.lang`, `java.lang.annotation`, `java.math`, `java.time..`, `java.util..` \
            (without its jar, logging, prefs, spi and zip packages) and `org.jspecify.annotations`. Nothing else: no \
            reflection, no input or output, no network, no SQL. What javac adds by itself for records, lambdas, \
            switches and string concatenation (`java.lang.invoke`, `java.lang.runtime`) does not count.""", """
            Business rules that need nothing can be read, tested and moved without anything. "Only java.." would \
            admit `java.sql`, so the list is narrow; what the domain needs beyond it is an outbound port.""",
                Decision.HEXAGONAL_MODULES, classes -> {
                    var violations = new ArrayList<String>();
                    classes.stream().filter(javaClass -> layers.isIn(Layer.Fixed.DOMAIN, javaClass))
                            .forEach(javaClass -> javaClass.getDirectDependenciesFromSelf().stream()
                                    .filter(dependency -> !isForTheDomain(Classes.target(dependency)))
                                    .forEach(dependency -> violations.add(dependency.getDescription() + ": "
                                            + Classes.target(dependency).getPackageName()
                                            + " is not for the domain")));
                    return violations;
                });
    }

    private boolean isForTheDomain(JavaClass target) {
        String packageName = target.getPackageName();
        return target.isPrimitive() || layers.isBelowRoot(target) || DOMAIN_PACKAGES.contains(packageName)
                || (Classes.isInAny(target, DOMAIN_PACKAGE_TREES) && !Classes.isInAny(target, NOT_FOR_THE_DOMAIN));
    }

    private ArchitectureRule everyClassHasALayer() {
        return new ArchitectureRule("HEX-03", "Every class lives in a declared layer", """
            Every class below the root package lives in `domain..`, `application.<feature>.port.in..`, `port.out..`, \
            `service..`, `handler..` or `view..`, in a declared adapter, at the root or in the `shared..` of an \
            adapter module, or in `app..`. There is no place beside them, and no layer without a feature in \
            `application`.""", """
            All other rules speak of layers. A class outside them would be free of all of them.""",
                Decision.HEXAGONAL_MODULES,
                classes -> classes.stream().filter(javaClass -> layers.of(javaClass).isEmpty())
                        .filter(JavaClass::isTopLevelClass).map(javaClass -> Classes.describe(javaClass)
                                + " lives in " + javaClass.getPackageName() + ", which is no declared layer")
                        .toList());
    }

    private ArchitectureRule noCycles() {
        return new ArchitectureRule("HEX-04", "No cycles between packages or features", """
            The packages below the root form no cycle. Neither do the features within the domain, within the \
            application, or within one adapter, however many packages a feature has; what features have in common \
            lives in `shared`, and `shared` depends on none of those that use it.""", """
            What depends on each other in a circle can only be understood, tested and removed as one. A feature is \
            the unit in which people think and in which a fork throws things away.""",
                Decision.HEXAGONAL_MODULES, classes -> {
                    var violations = new ArrayList<String>(cycles(architecture.rootPackage() + ".(**)", classes));
                    violations.addAll(cycles(architecture.rootPackage() + ".domain.(*)..", classes));
                    violations.addAll(cycles(architecture.rootPackage() + ".application.(*)..", classes));
                    architecture.adapters().forEach(
                            adapter -> violations.addAll(cycles(architecture.packageOf(adapter) + ".(*)..", classes)));
                    return violations;
                });
    }

    private static List<String> cycles(String slices, JavaClasses classes) {
        return SlicesRuleDefinition.slices().matching(slices).should().beFreeOfCycles().allowEmptyShould(true)
                .evaluate(classes).getFailureReport().getDetails();
    }
}
