package io.gatehouse.archrules;

import java.util.Collection;
import java.util.Optional;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;

/** Questions about classes that several rules ask. */
final class Classes {

    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";

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

    /** Class and file as they stand at the end of a violation. */
    static String describe(JavaClass javaClass) {
        return "Class <" + javaClass.getName() + "> in " + javaClass.getSourceCodeLocation();
    }
}
