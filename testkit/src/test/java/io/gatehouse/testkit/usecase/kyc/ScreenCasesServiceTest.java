package io.gatehouse.testkit.usecase.kyc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.in.ScreenCasesUseCase.Round;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.CountryCode;
import io.gatehouse.domain.kyc.CountryRisk;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static io.gatehouse.testkit.kyc.CandidateBuilder.aCandidate;
import static io.gatehouse.testkit.kyc.PolicyBuilder.aPolicy;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class ScreenCasesServiceTest {

    private final KycSetting setting = new KycSetting();

    @Test
    void clearsWhomNothingSpeaksAgainstAndTellsTheLedger() {
        setting.appears(aPerson().build());

        assertThat(setting.screen()).isEqualTo(new Round(1, 1, 0, 0, 0, 0));
        setting.dispatch();

        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Cleared.class);
        assertThat(setting.lists.asked()).singleElement()
                .satisfies(query -> assertThat(query.name()).isEqualTo("Ada Okafor"));
        assertThat(setting.cloud.verification(KycSetting.INSTANCE, KycSetting.ADA)).contains(new Verification(
                VerificationStatus.CLEARED, setting.theCase().id().toString(), MutableInstantSource.START,
                Optional.of(MutableInstantSource.START.plus(Duration.ofDays(365)))));
        assertThat(setting.history())
                .containsExactly(CaseAction.OPENED, CaseAction.CLEARED, CaseAction.RESULT_WRITTEN);
    }

    @Test
    void bringsAMatchToReviewAndRaisesOneAlert() {
        setting.lists.find(aCandidate().build());
        setting.appears(aPerson().build());

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 1, 0, 0, 0));
        setting.dispatch();

        assertThat(setting.theCase().state()).isInstanceOfSatisfying(CaseState.InReview.class, review -> {
            assertThat(review.causes()).containsExactly(ReviewCause.LISTED);
            assertThat(review.needsFourEyes()).isTrue();
        });
        assertThat(setting.matches.all()).singleElement()
                .satisfies(match -> assertThat(match.state()).isInstanceOf(MatchState.Pending.class));
        assertThat(setting.cloud.verification(KycSetting.INSTANCE, KycSetting.ADA))
                .map(Verification::status).contains(VerificationStatus.IN_REVIEW);
        assertThat(setting.cloud.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.entity()).isEqualTo("idt_1");
            assertThat(alert.text().description()).contains(setting.theCase().id().toString())
                    .doesNotContain("Ada", "Okafor");
        });
    }

    @Test
    void showsNobodyAgainWhatWasDismissedUntilTheEntryChanges() {
        setting.policy(aPolicy().version(2).build());
        setting.lists.find(aCandidate().build());
        setting.appears(aPerson().build());
        setting.screen();
        dismissTheMatch();

        reopen();
        setting.screen();
        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Cleared.class);
        assertThat(setting.checks.all().getLast().outcome()).isEqualTo(new CheckOutcome.Listed(0, 1));

        setting.lists.find(aCandidate().withContentHash("d".repeat(64)).build());
        reopen();
        setting.screen();
        assertThat(setting.theCase().state()).isInstanceOf(CaseState.InReview.class);
    }

    @Test
    void showsADismissedMatchAgainWhenItsTimeIsOver() {
        setting.lists.find(aCandidate().build());
        setting.appears(aPerson().build());
        setting.screen();
        dismissTheMatch();

        setting.clock.advance(aPolicy().build().falsePositiveValidity());
        reopen();
        setting.screen();

        assertThat(setting.theCase().state()).isInstanceOf(CaseState.InReview.class);
    }

    @Test
    void asksAPersonWhereTheNameIsATokenInsteadOfScreeningIt() {
        setting.appears(aPerson().with(IdentityField.LAST_NAME, "FPT:Xkzrq:YWJj").build());

        setting.screen();

        assertThat(setting.lists.asked()).isEmpty();
        assertThat(causes()).containsExactly(ReviewCause.TOKENIZED);
    }

    @Test
    void asksAPersonWhereNoNameIsThere() {
        setting.appears(aPerson().with(IdentityField.FIRST_NAME, " ").with(IdentityField.LAST_NAME, "").build());

        setting.screen();

        assertThat(causes()).containsExactly(ReviewCause.NAMELESS);
    }

    @Test
    void asksAPersonAboutWhatCannotBeTrueAndAboutRiskyCountries() {
        setting.findings = List.of(new Finding("too-old", Optional.empty(), Finding.Severity.REVIEW));
        setting.risks = setting.risks.with(CountryCode.of("Nigeria").orElseThrow(), CountryRisk.Level.HIGH);
        setting.appears(aPerson().build());

        setting.screen();

        assertThat(causes()).containsExactlyInAnyOrder(ReviewCause.IMPLAUSIBLE, ReviewCause.COUNTRY);
        assertThat(setting.checks.all()).extracting(Check::kind)
                .containsExactly(CheckKind.PLAUSIBILITY, CheckKind.COUNTRY_RISK, CheckKind.LISTS);
    }

    @Test
    void triesAgainWhileAServiceIsAwayAndThenAsksAPerson() {
        setting.policy(aPolicy().version(2).attempts(2).build());
        setting.lists.fail("it does not answer");
        setting.appears(aPerson().build());

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 0, 1, 0, 0));
        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Open.class);
        assertThat(setting.screen()).isEqualTo(Round.of(0));

        setting.clock.advance(Duration.ofSeconds(5));
        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 1, 0, 0, 0));
        assertThat(causes()).containsExactly(ReviewCause.NOT_SCREENED);
    }

    @Test
    void waitsForALedgerThatDoesNotAnswerAsLongAsItAsksFor() {
        setting.appears(aPerson().build());
        setting.cloud.failAfter(0, new Failure.RateLimited(Optional.of(Duration.ofMinutes(2))));

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 0, 1, 0, 0));
        setting.cloud.recover();
        setting.clock.advance(Duration.ofMinutes(2).minusSeconds(1));
        assertThat(setting.screen()).isEqualTo(Round.of(0));

        setting.clock.advance(Duration.ofSeconds(1));
        assertThat(setting.screen()).isEqualTo(new Round(1, 1, 0, 0, 0, 0));
    }

    @Test
    void leavesAnIdentityAloneThatIsNotThereAnyMore() {
        setting.appears(aPerson().build());
        setting.cloud.forget(KycSetting.INSTANCE, KycSetting.ADA);

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 0, 0, 0, 1));

        assertThat(setting.queue.all()).isEmpty();
        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Open.class);
    }

    @Test
    void keepsNothingOfWhatWasFoundBeforeTheIdentityChanged() {
        setting.appears(aPerson().build());
        setting.lists.find(aCandidate().build());
        setting.lists.meanwhile(() -> {
            setting.lists.meanwhile(() -> {});
            reopen();
        });

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 0, 0, 1, 0));
        assertThat(setting.matches.all()).isEmpty();
        assertThat(setting.checks.all()).isEmpty();

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 1, 0, 0, 0));
        assertThat(setting.theCase().round()).isEqualTo(2);
        assertThat(setting.matches.all()).singleElement()
                .satisfies(match -> assertThat(match.round()).isEqualTo(2));
    }

    @Test
    void keepsNothingOnceSomebodyElseChecksTheNextRound() {
        setting.appears(aPerson().build());
        setting.lists.find(aCandidate().build());
        setting.lists.meanwhile(() -> {
            setting.lists.meanwhile(() -> {
                throw new IllegalStateException("the other node dies with the next round");
            });
            reopen();
            assertThat(catchThrowable(setting::screen)).isNotNull();
        });

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 0, 0, 1, 0));

        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Screening.class);
        assertThat(setting.checks.all()).isEmpty();
        assertThat(setting.matches.all()).isEmpty();
    }

    @Test
    void keepsTheResultHereWhereTheLedgerMayNotBeWritten() {
        var readOnly = new KycSetting("data:read");
        readOnly.lists.find(aCandidate().build());
        readOnly.appears(aPerson().build());

        readOnly.screen();
        readOnly.dispatch();

        assertThat(readOnly.theCase().state()).isInstanceOf(CaseState.InReview.class);
        assertThat(readOnly.outbox.size()).isZero();
        assertThat(readOnly.history()).contains(CaseAction.RESULT_NOT_WRITTEN, CaseAction.ALERT_NOT_RAISED);
    }

    @Test
    void waitsForAnInstallationAfterAnUninstall() {
        setting.appears(aPerson().build());
        setting.in(() -> {
            setting.installations.lock(KycSetting.INSTALLATION).orElseThrow()
                    .revoke(new RevocationReason.Uninstalled(setting.clock.instant()), setting.clock.instant())
                    .ifPresent(setting.installations::save);
            return true;
        });

        assertThat(setting.screen()).isEqualTo(new Round(1, 0, 0, 0, 0, 1));

        assertThat(setting.queue.all()).containsExactly(setting.theCase().id());
        assertThat(setting.lists.asked()).isEmpty();
    }

    @Test
    void takesOverFromWhoDidNotLiveToEndTheChecks() {
        setting.appears(aPerson().build());
        setting.lists.meanwhile(() -> {
            throw new IllegalStateException("the node dies");
        });
        assertThat(catchThrowable(setting::screen)).isNotNull();
        assertThat(setting.theCase().state()).isInstanceOf(CaseState.Screening.class);
        setting.lists.meanwhile(() -> {});

        setting.clock.advance(Duration.ofMinutes(1));

        assertThat(setting.screen()).isEqualTo(new Round(1, 1, 0, 0, 0, 0));
    }

    private Set<ReviewCause> causes() {
        return setting.theCase().state() instanceof CaseState.InReview review ? review.causes() : Set.of();
    }

    private void reopen() {
        setting.in(() -> {
            var kycCase = setting.cases.lock(setting.theCase().id()).orElseThrow();
            setting.queue.add(kycCase.id());
            return setting.cases.store(kycCase.reopen(OpenCause.ASKED, setting.clock.instant()).orElseThrow());
        });
    }

    private void dismissTheMatch() {
        setting.judging().judge(new JudgeMatchUseCase.Command(
                setting.theCase().id(), setting.matches.all().getLast().id(),
                JudgeMatchUseCase.Judgement.SOMEBODY_ELSE, KycSetting.BECAUSE,
                KycSetting.INSTANCE, setting.mara));
    }
}
