package io.gatehouse.archrules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RulesDocumentTest {

    private static final String WRITE = "gatehouse.rules.write";
    private static final Path DOCS = RepositoryRoot.find().resolve("docs");
    private static final List<ArchitectureRule> RULES = ArchitectureRules.of(Fixtures.architecture(Fixtures.HOUSE));

    @Test
    void theCommittedPageIsUpToDate() throws IOException {
        Path page = DOCS.resolve("rules.md");
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(page, RulesDocument.of(RULES));
        }

        assertThat(page).as("docs/rules.md is stale; write it anew with"
                + " ./mvnw -pl architecture-rules test -Dtest=RulesDocumentTest -D" + WRITE + "=true")
                .hasContent(RulesDocument.of(RULES));
    }

    @Test
    void everyDecisionIsWrittenDown() {
        for (Decision decision : Decision.values()) {
            assertThat(DOCS.resolve("adr").resolve(decision.fileName())).isRegularFile();
        }
    }

    @Test
    void everyDecisionHasARule() {
        assertThat(RULES).extracting(ArchitectureRule::decision).contains(Decision.values());
    }

    @Test
    void eachRuleHasARowAndASection() {
        for (ArchitectureRule rule : RULES) {
            assertThat(RulesDocument.of(RULES)).contains("| [" + rule.id() + "](#")
                    .contains("## " + rule.id() + "\n").contains(rule.because())
                    .contains("](adr/" + rule.decision().fileName() + ")");
        }
    }

    @Test
    void theTextDoesNotDependOnTheApplication() {
        assertThat(RulesDocument.of(ArchitectureRules.of(Fixtures.architecture("code01.bad"))))
                .isEqualTo(RulesDocument.of(RULES));
    }
}
