package io.gatehouse.adapter.web;

import java.util.List;
import java.util.Optional;

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
import io.gatehouse.application.kyc.view.CaseChain;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.PackBytes;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.PolicyVersion;

/** Answers of the KYC use cases; each test sets those it is about, the others tell of {@link KycSampleData}. */
final class KycStubs {
    WhoReviewsUseCase whoReviews = _ -> new WhoReviewsUseCase.Outcome(
            Optional.of(KycSampleData.ADA), KycSampleData.REVIEWERS.stream().filter(one -> one.isActive()).toList());
    SignInReviewerUseCase signIn = KycSampleData::signIn;
    SignOutReviewerUseCase signOut = _ -> {};
    BrowseCasesUseCase browse = KycSampleData::cases;
    CountCasesUseCase count = _ -> KycSampleData.counts();
    FindNextCaseUseCase next = _ -> Optional.of(KycSampleData.CASE);
    ViewCaseUseCase view = KycSampleData::view;
    JudgeMatchUseCase judge = _ -> new JudgeMatchUseCase.Outcome.Judged();
    ProposeDecisionUseCase propose = _ -> new ProposeDecisionUseCase.Outcome.Proposed();
    CheckDecisionUseCase check = _ -> new CheckDecisionUseCase.Outcome.Decided(CaseState.Kind.APPROVED);
    AddNoteUseCase note = _ -> AddNoteUseCase.Outcome.ADDED;
    LookUpIdentityUseCase lookUp = KycSampleData::lookUp;
    CheckNowUseCase checkNow = _ -> new CheckNowUseCase.Outcome.Queued(KycSampleData.CASE);
    ViewPolicyUseCase policy = _ -> KycSampleData.POLICY;
    ChangePolicyUseCase changePolicy = _ -> new ChangePolicyUseCase.Outcome.Changed(new PolicyVersion(4));
    BrowseReviewersUseCase reviewers = _ -> List.copyOf(KycSampleData.REVIEWERS);
    ManageReviewersUseCase manage = _ -> new ManageReviewersUseCase.Outcome.Managed(KycSampleData.ADA.id());
    ViewCaseRecordUseCase record = KycSampleData::record;
    ExportEvidenceUseCase export = asked -> new ExportEvidenceUseCase.Outcome.Exported(
            asked.caseId(), PackBytes.of(new byte[]{1, 2, 3}), new ChainState.Intact(0, CaseChain.START));
    BrowseEvidenceKeysUseCase keys = List::of;

    /** Forgets what a test set. */
    void reset() {
        var fresh = new KycStubs();
        whoReviews = fresh.whoReviews;
        signIn = fresh.signIn;
        signOut = fresh.signOut;
        browse = fresh.browse;
        count = fresh.count;
        next = fresh.next;
        view = fresh.view;
        judge = fresh.judge;
        propose = fresh.propose;
        check = fresh.check;
        note = fresh.note;
        lookUp = fresh.lookUp;
        checkNow = fresh.checkNow;
        policy = fresh.policy;
        changePolicy = fresh.changePolicy;
        reviewers = fresh.reviewers;
        manage = fresh.manage;
        record = fresh.record;
        export = fresh.export;
        keys = fresh.keys;
    }
}
