package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * Loads the classes to judge, and refuses to load too few.
 *
 * <p>A rule about classes that were not imported is green. So the application names classes it knows to exist, at least
 * one per module, and how many there are at least; a class path that lost a module then fails here, by name.
 *
 * @param architecture what to load: everything below its root that is not declared outside
 * @param atLeast how many classes there must be, nested ones included; raise it as the application grows
 * @param knownClasses binary names of classes that exist; names, because most classes of an adapter are package-private
 */
public record ClassImport(HexagonalArchitecture architecture, int atLeast, Set<String> knownClasses) {

    /**
     * Refuses a guard that guards nothing.
     *
     * @throws IllegalArgumentException if the count is not positive, or if a module has no known class
     */
    public ClassImport {
        knownClasses = Set.copyOf(knownClasses);
        if (atLeast < 1) {
            throw new IllegalArgumentException("An import of no class would satisfy a minimum of " + atLeast);
        }
        List<String> unguarded = unguardedModules(architecture, knownClasses);
        if (!unguarded.isEmpty()) {
            throw new IllegalArgumentException(
                    "Name one class that is known to exist in each of " + String.join(", ", unguarded));
        }
    }

    /**
     * Loads the production classes on the class path.
     *
     * @throws AssertionError if a known class is missing or there are fewer classes than promised
     */
    public JavaClasses load() {
        JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(architecture.rootPackage());
        return guarded(classes);
    }

    /** The same guard over classes that were loaded elsewhere; what lies outside is left out. */
    JavaClasses guarded(JavaClasses imported) {
        JavaClasses classes = imported.that(DescribedPredicate.describe("are not outside",
                javaClass -> !architecture.isOutside(javaClass.getPackageName())));
        var problems = new ArrayList<String>();
        for (String known : new TreeSet<>(knownClasses)) {
            if (!classes.contain(known)) {
                problems.add(known + " was not imported: is its module on the class path, was it renamed?");
            }
        }
        if (classes.size() < atLeast) {
            problems.add("Imported " + classes.size() + " classes, expected at least " + atLeast);
        }
        if (!problems.isEmpty()) {
            throw new AssertionError("The rules would judge too little:\n  " + String.join("\n  ", problems));
        }
        return classes;
    }

    private static List<String> unguardedModules(HexagonalArchitecture architecture, Set<String> knownClasses) {
        var modules = new ArrayList<String>();
        String root = architecture.rootPackage();
        modules.addAll(List.of(root + ".domain", root + ".application"));
        architecture.modules().forEach(module -> modules.add(architecture.adapterPackage(module)));
        modules.add(root + ".app");
        modules.removeIf(module -> knownClasses.stream().anyMatch(known -> known.startsWith(module + ".")));
        return modules;
    }
}
