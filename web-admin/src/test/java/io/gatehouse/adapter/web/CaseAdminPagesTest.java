package io.gatehouse.adapter.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators see of cases, and how they keep the lists of reviewers. */
@PagesTest
class CaseAdminPagesTest {
    private static final String REVIEWERS = "/admin/installations/" + SampleData.ACTIVE + "/reviewers";
    private static final String BEN = REVIEWERS + "/" + KycSampleData.BEN.id();

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private KycStubs kyc;

    @BeforeEach
    void forget() {
        kyc.reset();
    }

    @Test
    void casesOfAllInstallationsAreFoundByTheirAddress() {
        var asked = new AtomicReference<BrowseCasesUseCase.Query>();
        kyc.browse = query -> {
            asked.set(query);
            return KycSampleData.cases(query);
        };

        assertThat(
                pages.get().uri("/admin/cases?tab=to-review&instance=inst_7d0c4b1a93&cause=listed&overdue=yes&q=idt_1")
                        .with(As.viewer()))
                .hasStatusOk().bodyText()
                .contains(KycSampleData.IDENTITY.value(), "late by 5 h", "inst_7d0c4b1a93");
        assertThat(asked).hasValue(new BrowseCasesUseCase.Query(
                new CaseFilter(
                        Optional.of(SampleData.INSTANCE), Set.of(CaseState.Kind.IN_REVIEW),
                        Optional.of(ReviewCause.LISTED), Optional.empty(), Optional.of(SampleData.NOW),
                        Optional.of("idt_1")),
                PageRequest.first()));
    }

    @Test
    void aCaseShowsWhatHappenedAndNothingOfWhomItIsAbout() {
        assertThat(pages.get().uri("/admin/cases/" + KycSampleData.CASE).with(As.operator())).hasStatusOk().bodyText()
                .contains("Candidate is somebody else", "Benedikt Ólafsson", "111111111111")
                .doesNotContain("Abdel", "A vessel cannot be a person", "Asked support");
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(pages.get().uri("/admin/cases/" + KycSampleData.OWN).with(As.viewer())).hasStatus(404);
        assertThat(pages.get().uri("/admin/cases/x").with(As.viewer())).hasStatus(404);
    }

    @Test
    void reviewersAreReachedByTheirInstallation() {
        assertThat(pages.get().uri("/admin/reviewers").with(As.viewer())).hasStatusOk().bodyText()
                .contains("href=\"" + REVIEWERS + "\"");
        assertThat(pages.get().uri(REVIEWERS).with(As.viewer())).hasStatusOk().bodyText()
                .contains("Dora Lind", "may not decide").doesNotContain("Add a reviewer");
    }

    @Test
    void addsAReviewer() {
        var asked = new AtomicReference<ManageReviewersUseCase.Command>();
        kyc.manage = command -> {
            asked.set(command);
            return new ManageReviewersUseCase.Outcome.Managed(KycSampleData.ADA.id());
        };

        assertThat(send(REVIEWERS).param("name", " Eno Ita ").param("role", "LEAD").param("pin", "739 221"))
                .hasStatus(303).hasHeader("Location", REVIEWERS + "?done=added");
        assertThat(asked).hasValue(new ManageReviewersUseCase.Command.Add(
                SampleData.INSTANCE, "Eno Ita", ReviewerRole.LEAD, new Password("739 221"), new Username("ada")));
    }

    @Test
    void changesRoleStateAndPin() {
        var asked = new AtomicReference<ManageReviewersUseCase.Command>();
        kyc.manage = command -> {
            asked.set(command);
            return new ManageReviewersUseCase.Outcome.Managed(KycSampleData.BEN.id());
        };

        assertThat(send(BEN).param("role", "LEAD").param("pin", "").param("why", "Left the team")).hasStatus(303);
        assertThat(asked).hasValue(new ManageReviewersUseCase.Command.Change(
                KycSampleData.BEN.id(), ReviewerRole.LEAD, false, Optional.empty(), new Reason("Left the team"),
                new Username("ada")));
        assertThat(send(BEN).param("role", "REVIEWER").param("active", "yes").param("pin", "818 273")
                .param("why", "Forgot it")).hasStatus(303);
        assertThat(asked).hasValue(new ManageReviewersUseCase.Command.Change(
                KycSampleData.BEN.id(), ReviewerRole.REVIEWER, true, Optional.of(new Password("818 273")),
                new Reason("Forgot it"), new Username("ada")));
    }

    @ParameterizedTest
    @CsvSource({"12345", "''", "'     1'"})
    void asksForAPinThatIsLongEnoughAndNeverShowsIt(String pin) {
        assertThat(send(REVIEWERS).param("name", "Eno Ita").param("pin", pin)).hasStatus(422).bodyText()
                .contains("the PIN is too short", "value=\"Eno Ita\"").doesNotContain("value=\"12345\"");
    }

    @Test
    void asksWhyAReviewerIsChanged() {
        assertThat(send(BEN).param("role", "LEAD").param("why", "x")).hasStatus(422).bodyText()
                .contains("the reason is missing");
    }

    @Test
    void saysWhyAReviewerIsNotSaved() {
        kyc.manage = _ -> new ManageReviewersUseCase.Outcome.NameTaken();
        assertThat(send(REVIEWERS).param("name", "Ada Obi").param("pin", "739 221")).hasStatus(422).bodyText()
                .contains("has a reviewer of that name");
        kyc.manage = _ -> new ManageReviewersUseCase.Outcome.Invalid("must be 2 to 80 characters");
        assertThat(send(REVIEWERS).param("name", "A").param("pin", "739 221")).hasStatus(422).bodyText()
                .contains("Not saved: must be 2 to 80 characters");
    }

    @Test
    void reviewersOfOthersAreNotChangedHere() {
        kyc.reviewers = _ -> List.of(KycSampleData.ADA);
        kyc.manage = _ -> {
            throw new AssertionError("asked");
        };

        assertThat(send(BEN).param("role", "LEAD").param("why", "Left the team")).hasStatus(404);
    }

    private MockMvcRequestBuilder send(String address) {
        return pages.post().uri(address).with(As.operator()).with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}
