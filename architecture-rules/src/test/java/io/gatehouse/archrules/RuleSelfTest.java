package io.gatehouse.archrules;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** A rule that cannot fail is a defect: each one is shown code that keeps it and code that breaks it. */
class RuleSelfTest {

    private static final List<ArchitectureRule> RULES = ArchitectureRules.of(Fixtures.architecture(Fixtures.HOUSE));

    @TestFactory
    Stream<DynamicNode> eachRuleTellsGoodFromBad() {
        return RULES.stream().map(rule -> dynamicContainer(rule.toString(), Stream.of(
                dynamicTest("the good fixture is green", () -> isGreen(rule.id())),
                dynamicTest("the bad fixture is blamed for all it does", () -> blamesEverything(rule.id())),
                dynamicTest("the bad fixture is blamed for nothing else", () -> blamesNothingElse(rule.id())),
                dynamicTest("a complete hexagon is green", () -> passesTheHouse(rule)))));
    }

    @Test
    void everyRuleHasABadFixture() {
        assertThat(BadFixtures.BLAME.keySet()).as("rules with a stated blame")
                .containsExactlyInAnyOrderElementsOf(RULES.stream().map(ArchitectureRule::id).toList());
        assertThat(BadFixtures.BLAME.values()).as("what they are blamed for").noneMatch(List::isEmpty);
    }

    @Test
    void noFixtureIsEmpty() {
        for (ArchitectureRule rule : RULES) {
            for (String fixture : List.of(Fixtures.goodOf(rule.id()), Fixtures.badOf(rule.id()))) {
                assertThat(!Fixtures.classes(fixture).isEmpty() || Files.isDirectory(Fixtures.folder(fixture)))
                        .as("fixture %s has classes or templates", fixture).isTrue();
            }
        }
    }

    @Test
    void ruleIdsAreUnique() {
        assertThat(RULES).extracting(ArchitectureRule::id).doesNotHaveDuplicates().hasSize(22);
    }

    @Test
    void aFailureNamesTheRuleItsReasonAndWhereToRead() {
        ArchitectureRule rule = Fixtures.rule("CODE-07", Fixtures.architecture("code07.bad"));

        assertThatThrownBy(() -> rule.check(Fixtures.classes("code07.bad"))).isInstanceOf(AssertionError.class)
                .hasMessageContaining("CODE-07 No change of case without a locale: 2 violations")
                .hasMessageContaining("(Account.java:").hasMessageContaining(rule.because())
                .hasMessageContaining("docs/adr/0007-rules-as-a-kit.md");
    }

    @Test
    void aRuleThatHoldsIsSilent() {
        Fixtures.rule("CODE-07", Fixtures.architecture("code07.good")).check(Fixtures.classes("code07.good"));
    }

    private static void isGreen(String ruleId) {
        assertThat(Fixtures.violations(ruleId, Fixtures.goodOf(ruleId))).isEmpty();
    }

    private static void blamesEverything(String ruleId) {
        List<String> violations = Fixtures.violations(ruleId, Fixtures.badOf(ruleId));
        for (String fragment : blameOf(ruleId)) {
            assertThat(violations).as("violations of %s", ruleId).anyMatch(violation -> violation.contains(fragment));
        }
    }

    private static void blamesNothingElse(String ruleId) {
        assertThat(Fixtures.violations(ruleId, Fixtures.badOf(ruleId)))
                .allMatch(violation -> blameOf(ruleId).stream().anyMatch(violation::contains));
    }

    private static void passesTheHouse(ArchitectureRule rule) {
        assertThat(rule.violations(Fixtures.classes(Fixtures.HOUSE))).isEmpty();
    }

    private static List<String> blameOf(String ruleId) {
        Map<String, List<String>> blame = BadFixtures.BLAME;
        return blame.getOrDefault(ruleId, List.of());
    }
}
