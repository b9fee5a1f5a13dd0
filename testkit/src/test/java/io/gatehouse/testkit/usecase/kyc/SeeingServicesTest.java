package io.gatehouse.testkit.usecase.kyc;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.in.AddNoteUseCase;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;
import io.gatehouse.application.kyc.service.AddNoteService;
import io.gatehouse.application.kyc.service.LookUpIdentityService;
import io.gatehouse.application.kyc.service.ViewCaseService;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.testkit.kyc.InMemoryCaseReadModel;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may see what of people, and that it is kept who did. */
class SeeingServicesTest {

    private static final PortalSessionId NOBODY = new PortalSessionId(SequentialIds.number(404));

    private final KycSetting setting = new KycSetting();
    private final InMemoryCaseReadModel readModel = new InMemoryCaseReadModel(
            setting.cases, setting.subjects, setting.checks, setting.matches, setting.trail, setting.reviewers,
            setting.clock);
    private final ViewCaseUseCase viewCase = new ViewCaseService(
            setting.unitOfWork, readModel, setting.signIns, setting.reviewers, setting.auditTrail, setting.ids,
            setting.clock);
    private final LookUpIdentityUseCase lookUp = new LookUpIdentityService(
            setting.unitOfWork, setting.signIns, setting.reviewers, setting.connections, readModel, setting.cloud,
            setting.auditTrail, setting.ids, setting.clock);
    private final AddNoteUseCase addNote = new AddNoteService(
            setting.unitOfWork, setting.signIns, setting.reviewers, setting.cases, setting.trail, setting.ids,
            setting.clock);

    @BeforeEach
    void aPersonWasChecked() {
        setting.appears(aPerson().build());
        setting.screen();
    }

    @Test
    void showsACaseToAReviewerAndKeepsThatItDid() {
        assertThat(view(setting.theCase().id(), setting.chidi)).isInstanceOf(ViewCaseUseCase.Outcome.Shown.class);

        assertThat(times(AuditAction.CASE_VIEWED)).isEqualTo(1);
    }

    @Test
    void showsNothingToNobodyAndNothingOfAnotherInstance() {
        var own = setting.theCase().id();
        var other = aCase().numbered(77).inInstance("inst_2").build();
        setting.in(() -> setting.cases.add(other));

        assertThat(view(own, NOBODY)).isEqualTo(new ViewCaseUseCase.Outcome.NotSignedIn());
        assertThat(view(other.id(), setting.chidi)).isEqualTo(new ViewCaseUseCase.Outcome.NotFound());
        assertThat(note(other.id(), setting.chidi)).isEqualTo(AddNoteUseCase.Outcome.NOT_FOUND);

        assertThat(times(AuditAction.CASE_VIEWED)).isZero();
        assertThat(setting.history()).doesNotContain(CaseAction.NOTED);
    }

    @Test
    void keepsNotesOfReviewersOnly() {
        assertThat(note(setting.theCase().id(), NOBODY)).isEqualTo(AddNoteUseCase.Outcome.NOT_SIGNED_IN);
        assertThat(note(setting.theCase().id(), setting.chidi)).isEqualTo(AddNoteUseCase.Outcome.ADDED);

        assertThat(setting.history()).containsOnlyOnce(CaseAction.NOTED);
    }

    @Test
    void looksAnIdentityUpForAReviewerAndKeepsThatItDid() {
        assertThat(lookUp(KycSetting.ADA, setting.mara)).isInstanceOfSatisfying(
                LookUpIdentityUseCase.Outcome.Found.class,
                found -> assertThat(found.caseId()).contains(setting.theCase().id()));
        assertThat(lookUp(new IdentityId("idt_404"), setting.mara))
                .isEqualTo(new LookUpIdentityUseCase.Outcome.NotFound());
        assertThat(lookUp(KycSetting.ADA, NOBODY)).isEqualTo(new LookUpIdentityUseCase.Outcome.NotSignedIn());
        setting.cloud.failAfter(0, new Failure.Unavailable("Blnk Cloud does not answer"));
        assertThat(lookUp(KycSetting.ADA, setting.mara))
                .isInstanceOf(LookUpIdentityUseCase.Outcome.Unavailable.class);

        assertThat(times(AuditAction.IDENTITY_LOOKED_UP)).isEqualTo(3);
    }

    private ViewCaseUseCase.Outcome view(CaseId caseId, PortalSessionId session) {
        return viewCase.view(new ViewCaseUseCase.Query(caseId, KycSetting.INSTANCE, session));
    }

    private LookUpIdentityUseCase.Outcome lookUp(IdentityId identity, PortalSessionId session) {
        return lookUp.lookUp(new LookUpIdentityUseCase.Query(identity, KycSetting.INSTANCE, session));
    }

    private AddNoteUseCase.Outcome note(CaseId caseId, PortalSessionId session) {
        return addNote.add(new AddNoteUseCase.Command(caseId, KycSetting.BECAUSE, KycSetting.INSTANCE, session));
    }

    private long times(AuditAction action) {
        return setting.auditTrail.entries().stream().filter(entry -> entry.action() == action).count();
    }
}
