package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;

import io.gatehouse.archrules.Layer.Fixed;

/** PORT: the edge of the hexagon. */
final class PortRules {

    private static final String INBOUND_SUFFIX = "UseCase";

    private final Layers layers;

    PortRules(Layers layers) {
        this.layers = layers;
    }

    List<ArchitectureRule> rules() {
        return List.of(portsAreInterfaces(), signaturesSpeakDomain(), oneUseCaseOneMethod());
    }

    private ArchitectureRule portsAreInterfaces() {
        return new ArchitectureRule("PORT-01", "Ports are interfaces", """
            Every top-level type in `port.in..` and `port.out..` is a public interface. Commands, queries and outcomes \
            are nested in the port they belong to. Beside an outbound port, and only there, an unchecked exception \
            may stand that names the failure of the technology behind it.""", """
            A port is a promise; whoever reads the package reads what the application can do and what it needs, and \
            nothing of how.""", Decision.RULES_AS_A_KIT,
                classes -> ports(classes).filter(port -> !isInterface(port) && !isPortException(port))
                        .map(port -> Classes.describe(port) + whyNoPort(port)).toList());
    }

    private String whyNoPort(JavaClass port) {
        if (port.isAssignableTo(Throwable.class)) {
            return layers.isIn(Fixed.INBOUND_PORT, port)
                    ? " is an exception beside an inbound port; return an outcome"
                    : " is a checked exception; extend RuntimeException";
        }
        return " is no public interface";
    }

    private static boolean isInterface(JavaClass port) {
        return port.isInterface() && !port.isAnnotation() && Classes.isPublic(port);
    }

    private boolean isPortException(JavaClass port) {
        return layers.isIn(Fixed.OUTBOUND_PORT, port) && port.isAssignableTo(RuntimeException.class);
    }

    private ArchitectureRule signaturesSpeakDomain() {
        return new ArchitectureRule("PORT-02", "Port signatures mention only domain, views, own types and the JDK", """
            Methods, record components, constructors and supertypes of a port, and of the types nested in it, mention \
            domain types, views, types nested in the same port, and `java..` types; generic arguments count. No other \
            port, no library.""", """
            A signature that mentions a library makes every implementation and every caller use it. One that mentions \
            another port's types ties two use cases together that change for different reasons.""",
                Decision.VIEWS_FOR_READS, classes -> {
                    var violations = new ArrayList<String>();
                    classes.stream().filter(this::isPort).filter(javaClass -> !javaClass.isAnonymousClass())
                            .filter(javaClass -> !javaClass.isLocalClass())
                            .forEach(javaClass -> violations.addAll(foreignTypes(javaClass)));
                    return violations;
                });
    }

    private List<String> foreignTypes(JavaClass port) {
        Predicate<JavaClass> isForeign = type -> !mayBeMentioned(port, type);
        var violations = new ArrayList<String>();
        supertypes(port).stream().filter(isForeign).forEach(type -> violations
                .add(Classes.describe(port) + " extends or implements " + type.getName() + ", which is foreign"));
        for (JavaCodeUnit codeUnit : port.getCodeUnits()) {
            if (isPartOfTheSignature(codeUnit)) {
                mentionedBy(codeUnit).stream().filter(isForeign).forEach(type -> violations
                        .add(codeUnit.getDescription() + " mentions " + type.getName() + ", which is foreign, in "
                                + codeUnit.getSourceCodeLocation()));
            }
        }
        return violations;
    }

    private static boolean isPartOfTheSignature(JavaCodeUnit codeUnit) {
        Set<JavaModifier> modifiers = codeUnit.getModifiers();
        return !modifiers.contains(JavaModifier.PRIVATE) && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static Set<JavaClass> supertypes(JavaClass port) {
        var types = new LinkedHashSet<JavaClass>();
        port.getInterfaces().forEach(type -> types.addAll(type.getAllInvolvedRawTypes()));
        port.getSuperclass().ifPresent(type -> types.addAll(type.getAllInvolvedRawTypes()));
        port.getTypeParameters().forEach(type -> types.addAll(type.getAllInvolvedRawTypes()));
        return types;
    }

    private static Set<JavaClass> mentionedBy(JavaCodeUnit codeUnit) {
        var types = new LinkedHashSet<JavaType>(codeUnit.getParameterTypes());
        types.add(codeUnit.getReturnType());
        types.addAll(codeUnit.getTypeParameters());
        var mentioned = new LinkedHashSet<JavaClass>(codeUnit.getExceptionTypes());
        types.forEach(type -> mentioned.addAll(type.getAllInvolvedRawTypes()));
        return mentioned;
    }

    private boolean mayBeMentioned(JavaClass port, JavaClass mentioned) {
        JavaClass type = mentioned.getBaseComponentType();
        return type.isPrimitive() || HexagonalArchitecture.isWithin(type.getPackageName(), "java")
                || layers.isIn(Fixed.DOMAIN, type) || layers.isIn(Fixed.VIEW, type)
                || Classes.outermost(type).equals(Classes.outermost(port))
                || (isPortException(type) && type.getPackageName().equals(port.getPackageName()));
    }

    private ArchitectureRule oneUseCaseOneMethod() {
        return new ArchitectureRule("PORT-03", "An inbound port is one use case", """
            The name of every interface in `port.in..` ends in `UseCase`, and it has exactly one abstract method, \
            inherited ones included.""", """
            A use case that is one method can be read, permitted, measured and removed by itself, and its outcomes \
            fit in one sealed type. A second method is a second use case.""", Decision.OUTCOMES_ARE_VALUES,
                classes -> ports(classes).filter(port -> layers.isIn(Fixed.INBOUND_PORT, port))
                        .filter(JavaClass::isInterface).flatMap(port -> notOneUseCase(port).stream()).toList());
    }

    private static List<String> notOneUseCase(JavaClass port) {
        var violations = new ArrayList<String>();
        if (!port.getSimpleName().endsWith(INBOUND_SUFFIX)) {
            violations.add(Classes.describe(port) + " is not named ..." + INBOUND_SUFFIX);
        }
        long methods = port.getAllMethods().stream().filter(method -> method.getOwner().isInterface())
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT)).count();
        if (methods != 1) {
            violations.add(Classes.describe(port) + " has " + methods + " abstract methods instead of one");
        }
        return violations;
    }

    private boolean isPort(JavaClass javaClass) {
        return layers.isIn(Fixed.INBOUND_PORT, javaClass) || layers.isIn(Fixed.OUTBOUND_PORT, javaClass);
    }

    private Stream<JavaClass> ports(JavaClasses classes) {
        return classes.stream().filter(JavaClass::isTopLevelClass).filter(this::isPort);
    }
}
