package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;

/** Questions about classes that several rules ask. */
final class Classes {

    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";
    private static final Set<String> ANNOTATIONS_OF_THE_LANGUAGE = Set.of("java", "org.jspecify");

    private Classes() {}

    /** A package-info is compiled to a class as soon as it carries an annotation; no rule is about those. */
    static DescribedPredicate<JavaClass> areNoPackageInfo() {
        return DescribedPredicate.describe("are no package-info",
                javaClass -> !javaClass.getSimpleName().equals("package-info"));
    }

    static JavaClass outermost(JavaClass javaClass) {
        JavaClass current = javaClass.getBaseComponentType();
        Optional<JavaClass> enclosing = current.getEnclosingClass();
        while (enclosing.isPresent()) {
            current = enclosing.get();
            enclosing = current.getEnclosingClass();
        }
        return current;
    }

    static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    static boolean isPublic(JavaClass javaClass) {
        return javaClass.getModifiers().contains(JavaModifier.PUBLIC);
    }

    static boolean isConfiguration(JavaClass javaClass) {
        return carries(javaClass, CONFIGURATION);
    }

    /** Whether the annotation is present, directly or through another annotation. */
    static boolean carries(CanBeAnnotated annotated, String annotation) {
        return annotated.isAnnotatedWith(annotation) || annotated.isMetaAnnotatedWith(annotation);
    }

    static boolean isInAny(JavaClass javaClass, Collection<String> packages) {
        return packages.stream()
                .anyMatch(name -> HexagonalArchitecture.isWithin(javaClass.getPackageName(), name));
    }

    /** The annotations of a class, its members and their parameters that are neither of the JDK nor of jspecify. */
    static Stream<String> foreignAnnotations(JavaClass javaClass) {
        var annotations = new ArrayList<JavaAnnotation<?>>(javaClass.getAnnotations());
        for (JavaMember member : javaClass.getMembers()) {
            annotations.addAll(member.getAnnotations());
        }
        javaClass.getCodeUnits().stream().flatMap(codeUnit -> codeUnit.getParameters().stream())
                .map(JavaParameter::getAnnotations).forEach(annotations::addAll);
        return annotations.stream().map(JavaAnnotation::getRawType)
                .filter(type -> !isInAny(type, ANNOTATIONS_OF_THE_LANGUAGE)).map(JavaClass::getName);
    }

    /** Class and file as they stand at the end of a violation. */
    static String describe(JavaClass javaClass) {
        return "Class <" + javaClass.getName() + "> in " + javaClass.getSourceCodeLocation();
    }
}
