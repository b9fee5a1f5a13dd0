package io.gatehouse.testkit.usecase.kyc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.application.kyc.port.in.RotateEvidenceKeyUseCase;
import io.gatehouse.application.kyc.port.in.VerifyCaseTrailUseCase;
import io.gatehouse.application.kyc.port.out.EvidencePacks;
import io.gatehouse.application.kyc.service.BrowseEvidenceKeysService;
import io.gatehouse.application.kyc.service.ExportEvidenceService;
import io.gatehouse.application.kyc.service.RotateEvidenceKeyService;
import io.gatehouse.application.kyc.service.VerifyCaseTrailService;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.ChainState.Fault;
import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.PackBytes;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.Actor.ReviewerActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.kyc.InMemoryEvidenceKeys;
import io.gatehouse.testkit.kyc.InMemoryEvidenceReadModel;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.CandidateBuilder.aCandidate;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

class EvidenceServicesTest {

    private static final Username OPERATOR = new Username("ines");

    private final KycSetting setting = new KycSetting();
    private final InMemoryEvidenceKeys keys = new InMemoryEvidenceKeys(setting.unitOfWork);
    private final PlainPacks packs = new PlainPacks();

    @Test
    void collectsAllOfACaseAndNotesThatItWasTaken() {
        rejected();

        var exported = exported(setting.mara);

        var evidence = packs.written.getFirst();
        assertThat(evidence.rounds()).singleElement().satisfies(round -> {
            assertThat(round.known()).isPresent();
            assertThat(round.checks()).isNotEmpty();
            assertThat(round.matches()).hasSize(1);
            assertThat(round.decision()).isPresent();
        });
        assertThat(evidence.policies()).containsExactly(Policy.initial());
        assertThat(evidence.trail()).hasSize(setting.history().size() - 1);
        assertThat(evidence.chain()).isInstanceOf(ChainState.Intact.class);
        assertThat(evidence.reviewers()).containsEntry(setting.reviewer(setting.mara), "Mara Lindqvist");
        assertThat(setting.trail.all().getLast()).satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(CaseAction.EXPORTED);
            assertThat(entry.actor())
                    .isEqualTo(new CaseActor.ByReviewer(setting.reviewer(setting.mara), "Mara Lindqvist"));
            assertThat(entry.details()).containsEntry("sha256", exported.pack().sha256())
                    .containsEntry("chain", "INTACT");
        });
        assertThat(audited(AuditAction.CASE_EXPORTED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(new ReviewerActor(setting.reviewer(setting.mara).toString()));
            assertThat(entry.subject()).isEqualTo(setting.theCase().id().toString());
        });
    }

    @Test
    void signsWhatTheManifestSaysOutsideOfAnyUnit() {
        rejected();

        assertThat(new String(exported(setting.mara).pack().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("manifest of " + setting.theCase().id() + " and 64 bytes");
    }

    @Test
    void theNextPackHasInItThatTheLastOneWasTaken() {
        rejected();
        exported(setting.mara);
        exported(setting.chidi);

        assertThat(packs.written.getLast().trail()).hasSize(packs.written.getFirst().trail().size() + 1);
    }

    @Test
    void aBrokenHistoryDoesNotKeepAPackFromBeingMadeButIsToldOf() {
        rejected();
        forgeTheSecondEntry();

        var exported = exported(setting.mara);

        assertThat(exported.chain()).isEqualTo(new ChainState.Broken(2, Fault.CHANGED));
        assertThat(packs.written.getFirst().chain()).isEqualTo(exported.chain());
        assertThat(setting.trail.all().getLast().details()).containsEntry("chain", "BROKEN");
    }

    @Test
    void handsNothingToWhoeverHasNotSaidWhoTheyAre() {
        rejected();

        assertThat(export(new PortalSessionId(SequentialIds.number(999)), KycSetting.INSTANCE))
                .isEqualTo(new ExportEvidenceUseCase.Outcome.NotSignedIn());
        assertThat(packs.written).isEmpty();
        assertThat(setting.history()).doesNotContain(CaseAction.EXPORTED);
    }

    @Test
    void handsOutNoCaseOfAnotherInstance() {
        rejected();

        assertThat(exporting().export(new ExportEvidenceUseCase.Command(
                new CaseId(SequentialIds.number(998)), KycSetting.INSTANCE, setting.mara)))
                .isEqualTo(new ExportEvidenceUseCase.Outcome.NotFound());
        // The reviewer is one of the first instance alone.
        assertThat(export(setting.mara, new InstanceId("inst_2")))
                .isEqualTo(new ExportEvidenceUseCase.Outcome.NotSignedIn());
        assertThat(packs.written).isEmpty();
    }

    @Test
    void findsAHistoryIntact() {
        rejected();

        assertThat(verify(setting.theCase().id())).isInstanceOfSatisfying(
                VerifyCaseTrailUseCase.Outcome.Verified.class,
                verified -> assertThat(verified.chain()).isInstanceOf(ChainState.Intact.class));
        assertThat(audited(AuditAction.CASE_TRAIL_VERIFIED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(new OperatorActor("ines"));
            assertThat(entry.details()).containsEntry("chain", "INTACT");
        });
    }

    @Test
    void findsWhereAHistoryIsBroken() {
        rejected();
        forgeTheSecondEntry();

        assertThat(verify(setting.theCase().id())).isEqualTo(
                new VerifyCaseTrailUseCase.Outcome.Verified(new ChainState.Broken(2, Fault.CHANGED)));
        assertThat(audited(AuditAction.CASE_TRAIL_VERIFIED)).singleElement().satisfies(
                entry -> assertThat(entry.details())
                        .isEqualTo(Map.of("chain", "BROKEN", "entry", "2", "fault", "CHANGED")));
    }

    @Test
    void verifiesNoCaseThatIsNotThere() {
        assertThat(verify(new CaseId(SequentialIds.number(998))))
                .isEqualTo(new VerifyCaseTrailUseCase.Outcome.NotFound());
        assertThat(audited(AuditAction.CASE_TRAIL_VERIFIED)).isEmpty();
    }

    @Test
    void signsWithANewKeyOnceOneWasMadeAndListsTheOldOne() {
        rejected();
        exported(setting.mara);
        var old = setting.in(() -> keys.current(setting.clock.instant())).fingerprint();

        var next = new RotateEvidenceKeyService(
                setting.unitOfWork, keys, setting.auditTrail, setting.ids, setting.clock)
                .rotate(new RotateEvidenceKeyUseCase.Command(OPERATOR, new Reason("a year is over")));
        exported(setting.mara);

        assertThat(packs.makings.getLast().key().fingerprint()).isEqualTo(next.fingerprint()).isNotEqualTo(old);
        assertThat(new BrowseEvidenceKeysService(setting.unitOfWork, keys).browse())
                .extracting(key -> key.fingerprint()).containsExactly(next.fingerprint(), old);
        assertThat(audited(AuditAction.EVIDENCE_KEY_ROTATED)).singleElement()
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo(next.fingerprint()));
    }

    private void rejected() {
        setting.lists.find(aCandidate().build());
        setting.appears(aPerson().build());
        setting.screen();
        setting.dispatch();
        setting.proposing().propose(new ProposeDecisionUseCase.Command(
                setting.theCase().id(), setting.theCase().round(), ReasonCode.INCOMPLETE, KycSetting.BECAUSE,
                KycSetting.INSTANCE, setting.mara));
    }

    private void forgeTheSecondEntry() {
        setting.in(() -> {
            setting.trail.forge(setting.theCase().id(), 2, EvidenceServicesTest::withOtherDetails);
            return true;
        });
    }

    private static TrailEntry withOtherDetails(TrailEntry link) {
        var entry = link.entry();
        return new TrailEntry(
                link.number(),
                new CaseEntry(
                        entry.id(), entry.caseId(), entry.round(), entry.at(), entry.actor(), entry.action(),
                        Map.of("why", "it was another day")),
                link.nonce(), link.previous(), link.hash());
    }

    private ExportEvidenceUseCase.Outcome.Exported exported(PortalSessionId session) {
        return (ExportEvidenceUseCase.Outcome.Exported) export(session, KycSetting.INSTANCE);
    }

    private ExportEvidenceUseCase.Outcome export(PortalSessionId session, InstanceId instance) {
        return exporting().export(
                new ExportEvidenceUseCase.Command(setting.theCase().id(), instance, session));
    }

    private ExportEvidenceUseCase exporting() {
        return new ExportEvidenceService(
                setting.unitOfWork, setting.signIns, setting.reviewers, setting.cases,
                new InMemoryEvidenceReadModel(
                        setting.cases, setting.subjects, setting.checks, setting.matches, setting.trail),
                setting.trail, setting.policies, keys, packs, setting.auditTrail, setting.ids, setting.clock, "1.2");
    }

    private VerifyCaseTrailUseCase.Outcome verify(CaseId caseId) {
        return new VerifyCaseTrailService(
                setting.unitOfWork, setting.cases, setting.trail, setting.auditTrail, setting.ids, setting.clock)
                .verify(new VerifyCaseTrailUseCase.Command(caseId, OPERATOR));
    }

    private List<AuditEntry> audited(AuditAction action) {
        return setting.auditTrail.entries().stream().filter(entry -> entry.action() == action).toList();
    }

    /** Keeps what it was given. */
    private final class PlainPacks implements EvidencePacks {

        private final List<Evidence> written = new ArrayList<>();
        private final List<Making> makings = new ArrayList<>();

        @Override
        public Draft draft(Evidence evidence, Making making) {
            if (setting.unitOfWork.isActive()) {
                throw new AssertionError("written inside a unit of work");
            }
            written.add(evidence);
            makings.add(making);
            var manifest = "manifest of " + evidence.kycCase().id();
            return new Draft() {

                @Override
                public byte[] manifest() {
                    return manifest.getBytes(StandardCharsets.UTF_8);
                }

                @Override
                public PackBytes sign(byte[] signature) {
                    return PackBytes.of(
                            (manifest + " and " + signature.length + " bytes").getBytes(StandardCharsets.UTF_8));
                }
            };
        }
    }
}
