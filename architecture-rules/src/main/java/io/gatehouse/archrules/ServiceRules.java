package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import io.gatehouse.archrules.Layer.Fixed;

/** SVC: what carries out the use cases. */
final class ServiceRules {

    private static final String SUFFIX = "Service";

    private final Layers layers;

    ServiceRules(Layers layers) {
        this.layers = layers;
    }

    List<ArchitectureRule> rules() {
        return List.of(new ArchitectureRule("SVC-01", "A service is one use case, and plain", """
            A top-level class named `...Service` in `service..` is public and final, implements exactly one port, the \
            inbound one with the same stem, carries no annotation but those of the JDK and jspecify, and depends on no \
            other service and no other inbound port. Every other type in `service..` is not public; it helps services \
            and depends on none.""", """
            A service that calls another one hides a transaction, a permission check and an outcome from its reader. \
            What two use cases have in common belongs in the domain, or in a package-private class beside them.""",
                Decision.RULES_AS_A_KIT,
                classes -> classes.stream().filter(javaClass -> layers.isIn(Fixed.SERVICE, javaClass))
                        .flatMap(javaClass -> isService(javaClass)
                                ? faultsOfAService(javaClass)
                                : faultsOfACollaborator(javaClass))
                        .toList()));
    }

    private boolean isService(JavaClass javaClass) {
        return javaClass.isTopLevelClass() && layers.isIn(Fixed.SERVICE, javaClass)
                && javaClass.getSimpleName().endsWith(SUFFIX);
    }

    private Stream<String> faultsOfAService(JavaClass service) {
        var faults = new ArrayList<String>();
        Set<JavaModifier> modifiers = service.getModifiers();
        if (!modifiers.contains(JavaModifier.PUBLIC) || !modifiers.contains(JavaModifier.FINAL)) {
            faults.add(Classes.describe(service) + " is not public and final");
        }
        String stem = service.getSimpleName().substring(0, service.getSimpleName().length() - SUFFIX.length());
        List<String> ports = service.getAllRawInterfaces().stream()
                .filter(type -> layers.isIn(Fixed.INBOUND_PORT, type) || layers.isIn(Fixed.OUTBOUND_PORT, type))
                .map(JavaClass::getSimpleName).sorted().toList();
        if (!ports.equals(List.of(stem + "UseCase"))) {
            faults.add(Classes.describe(service) + " implements " + ports + " instead of exactly one port, " + stem
                    + "UseCase");
        }
        Classes.foreignAnnotations(service).forEach(
                annotation -> faults.add(Classes.describe(service) + " carries the annotation " + annotation));
        faults.addAll(dependenciesOnServices(service));
        return faults.stream();
    }

    /** What an interface nests is public by the language, and still hidden if the interface is. */
    private static boolean isSeenOutside(JavaClass javaClass) {
        return Classes.isPublic(javaClass)
                && javaClass.getEnclosingClass().map(ServiceRules::isSeenOutside).orElse(true);
    }

    private Stream<String> faultsOfACollaborator(JavaClass javaClass) {
        var faults = new ArrayList<String>();
        if (isSeenOutside(javaClass)) {
            faults.add(Classes.describe(javaClass) + " is public, but no service");
        }
        faults.addAll(dependenciesOnServices(javaClass));
        return faults.stream();
    }

    /** A nested class speaks for the service it is nested in. */
    private List<String> dependenciesOnServices(JavaClass javaClass) {
        JavaClass self = Classes.outermost(javaClass);
        Set<JavaClass> ownPorts = self.getAllRawInterfaces();
        return javaClass.getDirectDependenciesFromSelf().stream().filter(dependency -> {
            JavaClass target = Classes.outermost(dependency.getTargetClass());
            boolean otherService = isService(target) && !target.equals(self);
            boolean otherUseCase = isService(self) && layers.isIn(Fixed.INBOUND_PORT, target)
                    && !ownPorts.contains(target);
            return otherService || otherUseCase;
        }).map(dependency -> dependency.getDescription() + ": depends on another use case").toList();
    }
}
