package io.gatehouse.testkit.usecase.kyc;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase.Outcome;
import io.gatehouse.application.kyc.port.in.CheckNowUseCase;
import io.gatehouse.application.kyc.service.ChangePolicyService;
import io.gatehouse.application.kyc.service.CheckNowService;
import io.gatehouse.application.kyc.service.ExpireCasesService;
import io.gatehouse.application.kyc.service.ViewPolicyService;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.PolicyBuilder.aPolicy;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

class PolicyAndLookUpServicesTest {

    private static final PortalSessionId NOBODY = new PortalSessionId(SequentialIds.number(404));

    private final KycSetting setting = new KycSetting();
    private final ChangePolicyUseCase change = new ChangePolicyService(
            setting.unitOfWork, setting.signIns, setting.reviewers, setting.policies, setting.auditTrail, setting.ids,
            setting.clock);

    @Test
    void putsTheNextVersionInForce() {
        assertThat(change(aPolicy().threshold(900).build(), setting.mara))
                .isEqualTo(new Outcome.Changed(new PolicyVersion(2)));

        var current = new ViewPolicyService(setting.unitOfWork, setting.policies).view(KycSetting.INSTANCE);
        assertThat(current).isEqualTo(aPolicy().version(2).threshold(900).build());
        assertThat(setting.auditTrail.entries()).extracting(entry -> entry.action())
                .contains(AuditAction.POLICY_CHANGED);
    }

    @Test
    void changesNothingThatSomebodyElseHasChanged() {
        change(aPolicy().threshold(900).build(), setting.mara);

        assertThat(change(aPolicy().threshold(700).build(), setting.mara)).isEqualTo(new Outcome.Outdated());
    }

    @Test
    void isChangedByLeadsOnly() {
        assertThat(change(aPolicy().build(), setting.chidi)).isEqualTo(new Outcome.NotAllowed());
        assertThat(change(aPolicy().build(), NOBODY)).isEqualTo(new Outcome.NotSignedIn());
    }

    @Test
    void checksWhomAReviewerWantsToSeeCheckedNow() {
        var checkNow = new CheckNowService(
                setting.unitOfWork, setting.signIns, setting.reviewers, setting.cases, setting.queue, setting.trail,
                setting.connections, setting.outbox, setting.ids, setting.clock);
        setting.cloud.know(KycSetting.INSTANCE, aPerson().build());

        assertThat(checkNow.check(new CheckNowUseCase.Command(KycSetting.ADA, KycSetting.INSTANCE, NOBODY)))
                .isEqualTo(new CheckNowUseCase.Outcome.NotSignedIn());
        checkNow.check(new CheckNowUseCase.Command(KycSetting.ADA, KycSetting.INSTANCE, setting.chidi));
        setting.screen();
        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Cleared.class);

        assertThat(checkNow.check(new CheckNowUseCase.Command(KycSetting.ADA, KycSetting.INSTANCE, setting.chidi)))
                .isEqualTo(new CheckNowUseCase.Outcome.Queued(setting.theCase().id()));
        assertThat(setting.theCase().round()).isEqualTo(2);
        assertThat(setting.queue.all()).containsExactly(setting.theCase().id());
    }

    @Test
    void opensAgainWhatHasRunOut() {
        var expire = new ExpireCasesService(
                setting.unitOfWork, setting.cases, setting.queue, setting.trail, setting.connections, setting.outbox,
                setting.ids, setting.clock);
        setting.appears(aPerson().build());
        setting.screen();

        setting.clock.advance(Policy.initial().validity().minus(Duration.ofSeconds(1)));
        assertThat(expire.expire()).isZero();
        setting.clock.advance(Duration.ofSeconds(1));
        assertThat(expire.expire()).isEqualTo(1);

        assertThat(setting.theCase().state())
                .isEqualTo(new CaseState.Open(OpenCause.EXPIRED, setting.clock.instant()));
        assertThat(expire.expire()).isZero();
    }

    private Outcome change(Policy wanted, PortalSessionId session) {
        return change.change(new ChangePolicyUseCase.Command(
                wanted, KycSetting.BECAUSE, KycSetting.INSTANCE, session));
    }
}
