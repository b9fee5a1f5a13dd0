package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import io.gatehouse.archrules.Layer.Fixed;

/** SVC: what handles the events that were stored. */
final class HandlerRules {

    private static final String SUFFIX = "Handler";
    private static final String UNIT_OF_WORK = "UnitOfWork";

    private final Layers layers;

    HandlerRules(Layers layers) {
        this.layers = layers;
    }

    List<ArchitectureRule> rules() {
        return List.of(new ArchitectureRule("SVC-02", "A handler is one class, and plain", """
            A top-level type in `handler..` is a public interface, a handler, or not public. A handler is a class \
            named `...Handler`: public and final, it implements exactly one interface, one that lives in `handler..`, \
            and carries no annotation but those of the JDK and jspecify. Nothing in `handler..` depends on a service, \
            on an inbound port, on an outbound port named `...UnitOfWork` or on a handler other than itself. Services \
            depend on the interfaces in `handler..` and what these nest, never on a class beside them; only the app \
            names handlers.""", """
            A handler runs inside the unit of work that also marks the event as handled: both or neither. One that \
            opens another is written as if it could commit by itself. One that calls a service does so unseen, and \
            brings in a permission check and an outcome meant for somebody else. One that calls another handler does \
            work that the recorded attempt does not name. And only if whatever dispatches knows the interface alone \
            is a new handler one class and one test.""", Decision.EVENT_HANDLERS,
                classes -> classes.stream().flatMap(javaClass -> {
                    if (layers.isIn(Fixed.HANDLER, javaClass)) {
                        return Stream.concat(faultsOfShape(javaClass), faultsOfDependencies(javaClass));
                    }
                    return layers.isIn(Fixed.SERVICE, javaClass) ? handlersBypassed(javaClass) : Stream.empty();
                }).toList()));
    }

    /** Of top-level types only; what a type nests is part of it. */
    private Stream<String> faultsOfShape(JavaClass javaClass) {
        if (!javaClass.isTopLevelClass()) {
            return Stream.empty();
        }
        if (isHandler(javaClass)) {
            return faultsOfAHandler(javaClass);
        }
        return Classes.isPublic(javaClass) && !isInterface(javaClass)
                ? Stream.of(Classes.describe(javaClass) + " is public, but neither an interface nor a handler")
                : Stream.empty();
    }

    private Stream<String> faultsOfAHandler(JavaClass handler) {
        var faults = new ArrayList<String>();
        Set<JavaModifier> modifiers = handler.getModifiers();
        if (!modifiers.contains(JavaModifier.PUBLIC) || !modifiers.contains(JavaModifier.FINAL)) {
            faults.add(Classes.describe(handler) + " is not public and final");
        }
        List<JavaClass> interfaces = mostSpecificInterfaces(handler);
        if (interfaces.size() != 1 || !layers.isIn(Fixed.HANDLER, interfaces.getFirst())) {
            faults.add(Classes.describe(handler) + " implements "
                    + interfaces.stream().map(JavaClass::getSimpleName).sorted().toList()
                    + " instead of exactly one interface of the handlers");
        }
        Classes.foreignAnnotations(handler).forEach(
                annotation -> faults.add(Classes.describe(handler) + " carries the annotation " + annotation));
        return faults.stream();
    }

    /** Inherited ones count, those that another one extends do not: an interface may build on a second one. */
    private static List<JavaClass> mostSpecificInterfaces(JavaClass handler) {
        Set<JavaClass> all = handler.getAllRawInterfaces();
        return all.stream().filter(type -> all.stream().noneMatch(other -> other.getAllRawInterfaces().contains(type)))
                .toList();
    }

    /** A nested class speaks for the type it is nested in. */
    private Stream<String> faultsOfDependencies(JavaClass javaClass) {
        JavaClass self = Classes.outermost(javaClass);
        var faults = new ArrayList<String>();
        for (Dependency dependency : javaClass.getDirectDependenciesFromSelf()) {
            JavaClass target = Classes.outermost(dependency.getTargetClass());
            if (layers.isIn(Fixed.SERVICE, target)) {
                faults.add(dependency.getDescription() + ": depends on a service");
            } else if (layers.isIn(Fixed.INBOUND_PORT, target)) {
                faults.add(dependency.getDescription() + ": depends on an inbound port");
            } else if (isUnitOfWork(target)) {
                faults.add(dependency.getDescription() + ": depends on a unit of work of its own");
            } else if (isHandler(target) && !target.equals(self)) {
                faults.add(dependency.getDescription() + ": depends on another handler");
            }
        }
        return faults.stream();
    }

    private Stream<String> handlersBypassed(JavaClass service) {
        return service.getDirectDependenciesFromSelf().stream().filter(dependency -> {
            JavaClass target = Classes.outermost(dependency.getTargetClass());
            return layers.isIn(Fixed.HANDLER, target) && !isInterface(target);
        }).map(dependency -> dependency.getDescription() + ": depends on a handler class, not on its interface");
    }

    private boolean isUnitOfWork(JavaClass javaClass) {
        return layers.isIn(Fixed.OUTBOUND_PORT, javaClass) && javaClass.getSimpleName().endsWith(UNIT_OF_WORK);
    }

    private boolean isHandler(JavaClass javaClass) {
        return javaClass.isTopLevelClass() && layers.isIn(Fixed.HANDLER, javaClass) && !isInterface(javaClass)
                && javaClass.getSimpleName().endsWith(SUFFIX);
    }

    private static boolean isInterface(JavaClass javaClass) {
        return javaClass.isInterface() && !javaClass.isAnnotation();
    }
}
