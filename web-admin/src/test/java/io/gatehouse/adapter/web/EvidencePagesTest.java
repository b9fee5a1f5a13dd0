package io.gatehouse.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase;
import io.gatehouse.application.kyc.view.EvidenceKey;

import static org.assertj.core.api.Assertions.assertThat;

/** What is handed out of evidence, and to whom. */
@PagesTest
class EvidencePagesTest {
    private static final String PACK = "/portal/cases/" + KycSampleData.CASE + "/evidence";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private KycStubs kyc;

    @BeforeEach
    void forget() {
        kyc.reset();
    }

    @Test
    void aPackIsSentAsAFileThatIsNeverShown() {
        var asked = new AtomicReference<ExportEvidenceUseCase.Command>();
        var answer = kyc.export;
        kyc.export = command -> {
            asked.set(command);
            return answer.export(command);
        };

        var sent = Portal.of(pages).send(PACK);

        assertThat(sent).hasStatusOk().hasHeader("Content-Type", "application/zip")
                .hasHeader("Content-Disposition", "attachment; filename=\"evidence-" + KycSampleData.CASE + ".zip\"")
                .hasHeader("X-Content-Type-Options", "nosniff").hasHeader("Content-Length", "3")
                .body().containsExactly(1, 2, 3);
        assertThat(asked.get().caseId()).isEqualTo(KycSampleData.CASE);
        assertThat(asked.get().instance()).isEqualTo(SampleData.INSTANCE);
    }

    @Test
    void asksWhoWantsThePack() {
        kyc.export = _ -> new ExportEvidenceUseCase.Outcome.NotSignedIn();

        assertThat(Portal.of(pages).send(PACK)).hasStatus(401).bodyText().contains("Who are you");
    }

    @Test
    void thereIsNoPackOfACaseThatIsNotThere() {
        kyc.export = _ -> new ExportEvidenceUseCase.Outcome.NotFound();

        assertThat(Portal.of(pages).send(PACK)).hasStatus(404);
        assertThat(Portal.of(pages).send("/portal/cases/x/evidence")).hasStatus(404);
    }

    @Test
    void noLinkMakesAPack() {
        assertThat(Portal.of(pages).open(PACK)).hasStatus(405);
    }

    @Test
    void operatorsTakeThePublicKeysAlong() {
        kyc.keys = () -> List.of(
                new EvidenceKey("ab".repeat(32), "MCowBQYDK2VwAyEA", Instant.parse("2026-01-02T03:04:05Z"), true));

        assertThat(pages.get().uri("/admin/evidence-keys.pem").with(As.viewer())).hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"gatehouse-evidence-keys.pem\"").bodyText()
                .contains(
                        "fingerprint: " + "ab".repeat(32), "in use: yes",
                        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----");
        assertThat(pages.get().uri("/admin/evidence-keys.pem")).hasStatus(302);
    }
}
