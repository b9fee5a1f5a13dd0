package io.gatehouse.testkit.usecase.kyc;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.in.SweepIdentitiesUseCase.Outcome;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;

import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

class SweepIdentitiesServiceTest {

    private final KycSetting setting = new KycSetting();

    @Test
    void opensACaseForEachIdentityOnce() {
        for (var number = 1; number <= 250; number++) {
            setting.cloud.know(KycSetting.INSTANCE, aPerson().withId("idt_" + number).build());
        }

        assertThat(setting.sweep()).isEqualTo(new Outcome.Swept(250, 250, 0, "complete"));
        assertThat(setting.sweep()).isEqualTo(new Outcome.NothingDue());

        setting.clock.advance(KycSetting.INTERVAL);
        assertThat(setting.sweep()).isEqualTo(new Outcome.Swept(250, 0, 0, "complete"));
        assertThat(setting.cases.all()).hasSize(250);
        assertThat(setting.queue.all()).hasSize(250);
    }

    @Test
    void checksAnewWhoseNameHasChanged() {
        setting.appears(aPerson().build());
        setting.screen();
        setting.clock.advance(KycSetting.READ_AGAIN);
        setting.cloud.know(KycSetting.INSTANCE, aPerson().with(IdentityField.LAST_NAME, "Okafor-Diaz").build());

        assertThat(setting.sweep()).isEqualTo(new Outcome.Swept(1, 0, 1, "complete"));

        assertThat(setting.theCase().round()).isEqualTo(2);
        assertThat(setting.theCase().state())
                .isEqualTo(new CaseState.Open(OpenCause.CHANGED, setting.clock.instant()));
    }

    @Test
    void writesAgainWhatSomebodyWroteOver() {
        setting.appears(aPerson().build());
        setting.screen();
        setting.dispatch();
        setting.cloud.forget(KycSetting.INSTANCE, KycSetting.ADA);
        setting.cloud.know(KycSetting.INSTANCE, aPerson().build());
        assertThat(setting.cloud.verification(KycSetting.INSTANCE, KycSetting.ADA)).isEmpty();

        setting.clock.advance(KycSetting.READ_AGAIN);
        setting.sweep();
        setting.dispatch();

        assertThat(setting.cloud.verification(KycSetting.INSTANCE, KycSetting.ADA))
                .map(Verification::status).contains(VerificationStatus.CLEARED);
        assertThat(setting.theCase().round()).isEqualTo(1);
    }

    @Test
    void goesOnWhereItStoppedAfterAFailure() {
        for (var number = 1; number <= 250; number++) {
            setting.cloud.know(KycSetting.INSTANCE, aPerson().withId("idt_" + number).build());
        }
        setting.cloud.failAfter(1, new Failure.Unavailable("Blnk Cloud does not answer"));

        assertThat(setting.sweep()).isEqualTo(new Outcome.Swept(100, 100, 0, "cloud-unavailable"));
        setting.cloud.recover();
        setting.clock.advance(Duration.ofMinutes(1));

        assertThat(setting.sweep()).isEqualTo(new Outcome.Swept(250, 150, 0, "complete"));
    }

    @Test
    void keepsTheCaseOfWhoWasDeleted() {
        setting.appears(aPerson().build());
        setting.screen();
        setting.cloud.forget(KycSetting.INSTANCE, KycSetting.ADA);

        setting.clock.advance(KycSetting.READ_AGAIN);

        assertThat(setting.sweep()).isEqualTo(new Outcome.Swept(0, 0, 0, "complete"));
        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Cleared.class);
    }
}
