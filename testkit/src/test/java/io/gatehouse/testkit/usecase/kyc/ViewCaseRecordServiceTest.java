package io.gatehouse.testkit.usecase.kyc;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.in.AddNoteUseCase;
import io.gatehouse.application.kyc.service.AddNoteService;
import io.gatehouse.application.kyc.service.ViewCaseRecordService;
import io.gatehouse.application.kyc.view.CaseRecord;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.kyc.InMemoryCaseReadModel;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.CandidateBuilder.aCandidate;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

class ViewCaseRecordServiceTest {

    private final KycSetting setting = new KycSetting();
    private final ViewCaseRecordService service = new ViewCaseRecordService(
            setting.unitOfWork,
            new InMemoryCaseReadModel(
                    setting.cases, setting.subjects, setting.checks, setting.matches, setting.trail,
                    setting.reviewers, setting.clock));

    @Test
    void tellsWhatHappenedInTheOrderOfTheTrail() {
        var id = reviewed();

        var record = service.view(id).orElseThrow();

        assertThat(record.summary().id()).isEqualTo(id);
        assertThat(record.history()).extracting(CaseRecord.Step::action)
                .startsWith(CaseAction.NOTED).endsWith(CaseAction.OPENED);
    }

    @Test
    void tellsNothingOfWhomItIsAboutNorOfWhatWasWritten() {
        assertThat(service.view(reviewed()).orElseThrow().toString())
                .doesNotContain("He lives next door").doesNotContain(aPerson().build().name().orElseThrow());
    }

    @Test
    void findsNoCaseThatThereIsNot() {
        reviewed();

        assertThat(service.view(new CaseId(SequentialIds.number(404)))).isEmpty();
    }

    private CaseId reviewed() {
        setting.lists.find(aCandidate().build());
        setting.appears(aPerson().build());
        setting.screen();
        var id = setting.theCase().id();
        var note = new AddNoteService(
                setting.unitOfWork, setting.signIns, setting.reviewers, setting.cases, setting.trail, setting.ids,
                setting.clock);
        assertThat(note.add(new AddNoteUseCase.Command(
                id, new Reason("He lives next door"), KycSetting.INSTANCE, setting.mara)))
                .isEqualTo(AddNoteUseCase.Outcome.ADDED);
        return id;
    }
}
