package io.gatehouse.archrules;

import java.util.List;
import java.util.function.Function;

import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * One rule that holds the house up, with its reason.
 *
 * @param id the stable name that reviews and documents use, such as {@code HEX-01}
 * @param title the rule in a few words
 * @param statement exactly what is allowed and what is not
 * @param because why the rule is worth its cost, and what to do instead
 * @param decision the decision record it comes from
 * @param inspection finds the violations, each a line with class and file
 */
public record ArchitectureRule(String id, String title, String statement, String because, Decision decision,
        Inspection inspection) {

    /** Finds what breaks a rule. */
    @FunctionalInterface
    public interface Inspection extends Function<JavaClasses, List<String>> {}

    /** Every violation among the classes, sorted, each named once; empty if the rule holds. */
    public List<String> violations(JavaClasses classes) {
        JavaClasses withoutPackageInfo = classes.that(Classes.areNoPackageInfo());
        return inspection.apply(withoutPackageInfo).stream().distinct().sorted().toList();
    }

    /**
     * Demands that the rule holds.
     *
     * @throws AssertionError naming every violation, the reason, and where to read on
     */
    public void check(JavaClasses classes) {
        List<String> violations = violations(classes);
        if (!violations.isEmpty()) {
            throw new AssertionError(report(violations));
        }
    }

    @Override
    public String toString() {
        return id + " " + title;
    }

    private String report(List<String> violations) {
        return """
            %s %s: %d %s
              %s
            Rule: %s
            Why:  %s
            Read: docs/rules.md and docs/adr/%s""".formatted(id, title, violations.size(),
                violations.size() == 1 ? "violation" : "violations", String.join("\n  ", violations), statement,
                because, decision.fileName());
    }
}
