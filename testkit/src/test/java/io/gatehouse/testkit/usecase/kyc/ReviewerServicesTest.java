package io.gatehouse.testkit.usecase.kyc;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase.Command.Add;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase.Command.Change;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase.Outcome;
import io.gatehouse.application.kyc.port.in.WhoReviewsUseCase;
import io.gatehouse.application.kyc.service.ManageReviewersService;
import io.gatehouse.application.kyc.service.SignInReviewerService;
import io.gatehouse.application.kyc.service.SignOutReviewerService;
import io.gatehouse.application.kyc.service.WhoReviewsService;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.SignInFailures;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.testkit.operator.FakePasswordHashes;
import io.gatehouse.testkit.operator.InMemorySignInAttempts;
import io.gatehouse.testkit.shared.SequentialIds;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewerServicesTest {

    private static final PortalSessionId SESSION = new PortalSessionId(SequentialIds.number(77));
    private static final Password PIN = new Password("135791");
    private static final Username ROOT = new Username("root");

    private final KycSetting setting = new KycSetting();
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final SignInReviewerUseCase signIn = new SignInReviewerService(
            setting.unitOfWork, setting.signIns, setting.reviewers, hashes,
            new InMemorySignInAttempts(setting.unitOfWork), setting.auditTrail, setting.ids, setting.clock);
    private final ManageReviewersUseCase manage = new ManageReviewersService(
            setting.unitOfWork, setting.reviewers, hashes, setting.auditTrail, setting.ids, setting.clock);

    @Test
    void makesASessionTheReviewersUntilTheyLeave() {
        var lena = added("Lena Vos");

        assertThat(signIn(lena, PIN)).isEqualTo(new Outcome.SignedIn("Lena Vos"));
        assertThat(present()).map(Reviewer::id).contains(lena);

        new SignOutReviewerService(setting.unitOfWork, setting.signIns).signOut(SESSION);
        assertThat(present()).isEmpty();
        assertThat(setting.auditTrail.entries()).extracting(entry -> entry.action())
                .contains(AuditAction.REVIEWER_CHANGED, AuditAction.REVIEWER_SIGNED_IN);
    }

    @Test
    void refusesAnotherPinAndTakesAsLongForNobody() {
        var lena = added("Lena Vos");
        var spent = hashes.timesSpent();

        assertThat(signIn(lena, new Password("246810"))).isEqualTo(new Outcome.Refused());
        assertThat(signIn(new ReviewerId(SequentialIds.number(404)), PIN)).isEqualTo(new Outcome.Refused());

        assertThat(hashes.timesSpent()).isEqualTo(spent + 2);
        assertThat(present()).isEmpty();
    }

    @Test
    void slowsDownWhoeverGuesses() {
        var lena = added("Lena Vos");
        for (var guess = 0; guess < SignInFailures.LIMIT_BY_BOTH; guess++) {
            assertThat(signIn(lena, new Password("00000" + guess))).isEqualTo(new Outcome.Refused());
        }

        assertThat(signIn(lena, PIN))
                .isEqualTo(new Outcome.Throttled(setting.clock.instant().plus(SignInFailures.WINDOW)));
        setting.clock.advance(SignInFailures.WINDOW.plus(Duration.ofSeconds(1)));
        assertThat(signIn(lena, PIN)).isEqualTo(new Outcome.SignedIn("Lena Vos"));
    }

    @Test
    void endsWhatAReviewerMayDoAtOnce() {
        var lena = added("Lena Vos");
        signIn(lena, PIN);

        manage.manage(new Change(
                lena, ReviewerRole.REVIEWER, false, Optional.empty(), KycSetting.BECAUSE, ROOT));

        assertThat(present()).isEmpty();
        assertThat(signIn(lena, PIN)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void knowsAReviewerInTheirOwnInstanceOnly() {
        var lena = added("Lena Vos");
        var elsewhere = new InstanceId("inst_2");

        assertThat(signIn.signIn(new SignInReviewerUseCase.Command(SESSION, elsewhere, lena, PIN, "10.0.0.1")))
                .isEqualTo(new Outcome.Refused());
    }

    @Test
    void replacesAPin() {
        var lena = added("Lena Vos");

        manage.manage(new Change(
                lena, ReviewerRole.LEAD, true, Optional.of(new Password("864209")), KycSetting.BECAUSE, ROOT));

        assertThat(signIn(lena, PIN)).isEqualTo(new Outcome.Refused());
        assertThat(signIn(lena, new Password("864209"))).isEqualTo(new Outcome.SignedIn("Lena Vos"));
        assertThat(present()).map(Reviewer::role).contains(ReviewerRole.LEAD);
    }

    @Test
    void refusesWhatWillNotDo() {
        added("Lena Vos");

        assertThat(add("lena vos", PIN)).isEqualTo(new ManageReviewersUseCase.Outcome.NameTaken());
        assertThat(add("L", PIN)).isInstanceOf(ManageReviewersUseCase.Outcome.Invalid.class);
        assertThat(add("Lea Vos", new Password("12345"))).isInstanceOf(ManageReviewersUseCase.Outcome.Invalid.class);
        assertThat(manage.manage(new Change(
                new ReviewerId(SequentialIds.number(404)), ReviewerRole.LEAD, true, Optional.empty(),
                KycSetting.BECAUSE, ROOT))).isEqualTo(new ManageReviewersUseCase.Outcome.NotFound());
    }

    private ReviewerId added(String name) {
        return switch (add(name, PIN)) {
            case ManageReviewersUseCase.Outcome.Managed(var reviewer) -> reviewer;
            case ManageReviewersUseCase.Outcome other -> throw new AssertionError(other);
        };
    }

    private ManageReviewersUseCase.Outcome add(String name, Password pin) {
        return manage.manage(new Add(KycSetting.INSTANCE, name, ReviewerRole.REVIEWER, pin, ROOT));
    }

    private Outcome signIn(ReviewerId reviewer, Password pin) {
        return signIn.signIn(new SignInReviewerUseCase.Command(
                SESSION, KycSetting.INSTANCE, reviewer, pin, "10.0.0.1"));
    }

    private Optional<Reviewer> present() {
        return new WhoReviewsService(setting.unitOfWork, setting.signIns, setting.reviewers)
                .who(new WhoReviewsUseCase.Query(SESSION, KycSetting.INSTANCE)).present();
    }
}
