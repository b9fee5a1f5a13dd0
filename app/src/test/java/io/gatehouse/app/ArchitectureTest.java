package io.gatehouse.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.gatehouse.archrules.Adapter;
import io.gatehouse.archrules.ArchitectureRules;
import io.gatehouse.archrules.ClassImport;
import io.gatehouse.archrules.HexagonalArchitecture;
import io.gatehouse.archrules.RepositoryRoot;
import io.gatehouse.archrules.Technology;
import io.gatehouse.archrules.Templates;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Holds Gatehouse to the rules of its house, one node per rule; docs/rules.md explains each. */
class ArchitectureTest {

    private static final Path PAGES = RepositoryRoot.find().resolve("web-admin/src/main/resources");

    /** Words that controllers look up, for states, figures and refusals. */
    private static final Set<String> WORDS_OF_CODE = Set.of(
            "attempt.outcome.",
            "alarm.",
            "call.kind.",
            "call.state.",
            "callback.kind.",
            "callback.outcome.",
            "case.refused.",
            "count.",
            "delivery.outcome.",
            "duration.",
            "effect.",
            "event.no-attempts.",
            "event.state.",
            "events.tab.",
            "filter.",
            "gap.state.",
            "gaps.done.",
            "gaps.tab.",
            "history.",
            "installation.ended.",
            "installation.state.",
            "installations.tab.",
            "kyc.",
            "ledger-action.",
            "look-up.",
            "period.",
            "permission.",
            "policy.",
            "refusal.",
            "replay-job.progress",
            "replay-job.state.",
            "replay.problem.",
            "reviewers.refused.",
            "session.state.",
            "size.",
            "source.health.",
            "source.secret.use.",
            "source.snippet.",
            "source.state.",
            "sweep.explain-unreadable",
            "sweep.explain.",
            "sweep.outcome.",
            "time.ago.",
            "time.in.",
            "who.");

    private static final HexagonalArchitecture GATEHOUSE = new HexagonalArchitecture("io.gatehouse",
            List.of(Adapter.inbound("http.in", Technology.WEB), Adapter.outbound("http.out", Technology.WEB),
                    Adapter.inbound("web.admin", Technology.WEB), Adapter.inbound("web.portal", Technology.WEB),
                    Adapter.outbound("persistence", Technology.DATABASE), Adapter.outbound("screening"),
                    Adapter.outbound("evidence")),
            List.of(new Templates(PAGES.resolve("templates"), List.of(PAGES.resolve("messages")), WORDS_OF_CODE)),
            Set.of("archrules", "simulator", "testkit"));

    /** Raise the number as the house grows; it is there to notice a module that fell off the class path. */
    private static final ClassImport PRODUCTION = new ClassImport(GATEHOUSE, 400,
            Set.of("io.gatehouse.domain.installation.Installation",
                    "io.gatehouse.application.installation.port.in.RegisterInstallationUseCase",
                    "io.gatehouse.adapter.http.HttpAdapterConfiguration", "io.gatehouse.adapter.web.WebConfiguration",
                    "io.gatehouse.adapter.evidence.EvidenceConfiguration",
                    "io.gatehouse.adapter.persistence.PersistenceConfiguration",
                    "io.gatehouse.adapter.screening.ScreeningAdapterConfiguration",
                    "io.gatehouse.app.GatehouseApplication"));

    @TestFactory
    Stream<DynamicTest> eachRuleHolds() {
        JavaClasses classes = PRODUCTION.load();
        return ArchitectureRules.of(GATEHOUSE).stream()
                .map(rule -> dynamicTest(rule.toString(), () -> rule.check(classes)));
    }
}
