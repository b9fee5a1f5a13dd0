package io.gatehouse.adapter.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.kyc.port.in.AddNoteUseCase;
import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.in.BrowseEvidenceKeysUseCase;
import io.gatehouse.application.kyc.port.in.BrowseReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase;
import io.gatehouse.application.kyc.port.in.CheckNowUseCase;
import io.gatehouse.application.kyc.port.in.CountCasesUseCase;
import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase;
import io.gatehouse.application.kyc.port.in.FindNextCaseUseCase;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase;
import io.gatehouse.application.kyc.port.in.SignOutReviewerUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseRecordUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;
import io.gatehouse.application.kyc.port.in.ViewPolicyUseCase;
import io.gatehouse.application.kyc.port.in.WhoReviewsUseCase;

/** The pages on cases over {@link KycStubs}. */
@Configuration(proxyBeanMethods = false)
class StubbedKyc {
    @Bean
    KycStubs kycStubs() {
        return new KycStubs();
    }

    @Bean
    WhoReviewsUseCase whoReviews(KycStubs stubs) {
        return asked -> stubs.whoReviews.who(asked);
    }

    @Bean
    SignInReviewerUseCase signInReviewer(KycStubs stubs) {
        return asked -> stubs.signIn.signIn(asked);
    }

    @Bean
    SignOutReviewerUseCase signOutReviewer(KycStubs stubs) {
        return asked -> stubs.signOut.signOut(asked);
    }

    @Bean
    BrowseCasesUseCase browseCases(KycStubs stubs) {
        return asked -> stubs.browse.browse(asked);
    }

    @Bean
    CountCasesUseCase countCases(KycStubs stubs) {
        return asked -> stubs.count.count(asked);
    }

    @Bean
    FindNextCaseUseCase findNextCase(KycStubs stubs) {
        return asked -> stubs.next.next(asked);
    }

    @Bean
    ViewCaseUseCase viewCase(KycStubs stubs) {
        return asked -> stubs.view.view(asked);
    }

    @Bean
    JudgeMatchUseCase judgeMatch(KycStubs stubs) {
        return asked -> stubs.judge.judge(asked);
    }

    @Bean
    ProposeDecisionUseCase proposeDecision(KycStubs stubs) {
        return asked -> stubs.propose.propose(asked);
    }

    @Bean
    CheckDecisionUseCase checkDecision(KycStubs stubs) {
        return asked -> stubs.check.check(asked);
    }

    @Bean
    AddNoteUseCase addNote(KycStubs stubs) {
        return asked -> stubs.note.add(asked);
    }

    @Bean
    LookUpIdentityUseCase lookUpIdentity(KycStubs stubs) {
        return asked -> stubs.lookUp.lookUp(asked);
    }

    @Bean
    CheckNowUseCase checkNow(KycStubs stubs) {
        return asked -> stubs.checkNow.check(asked);
    }

    @Bean
    ViewPolicyUseCase viewPolicy(KycStubs stubs) {
        return asked -> stubs.policy.view(asked);
    }

    @Bean
    ChangePolicyUseCase changePolicy(KycStubs stubs) {
        return asked -> stubs.changePolicy.change(asked);
    }

    @Bean
    BrowseReviewersUseCase browseReviewers(KycStubs stubs) {
        return asked -> stubs.reviewers.browse(asked);
    }

    @Bean
    ManageReviewersUseCase manageReviewers(KycStubs stubs) {
        return asked -> stubs.manage.manage(asked);
    }

    @Bean
    ViewCaseRecordUseCase viewCaseRecord(KycStubs stubs) {
        return asked -> stubs.record.view(asked);
    }

    @Bean
    ExportEvidenceUseCase exportEvidence(KycStubs stubs) {
        return asked -> stubs.export.export(asked);
    }

    @Bean
    BrowseEvidenceKeysUseCase browseEvidenceKeys(KycStubs stubs) {
        return () -> stubs.keys.browse();
    }
}
