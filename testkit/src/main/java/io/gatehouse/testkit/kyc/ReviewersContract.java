package io.gatehouse.testkit.kyc;

import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.operator.PasswordHash;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Reviewers} promises. */
public abstract class ReviewersContract {

    private static final PasswordHash PIN = new PasswordHash("hash of a PIN");
    private static final Reviewer ADA = new Reviewer(
            reviewer(1), new InstanceId("inst_1"), "Ada", ReviewerRole.LEAD, true);
    private static final Reviewer BOB = new Reviewer(
            reviewer(2), new InstanceId("inst_1"), "bob", ReviewerRole.REVIEWER, false);
    private static final Reviewer CLEO = new Reviewer(
            reviewer(3), new InstanceId("inst_1"), "Cleo", ReviewerRole.REVIEWER, true);

    /** The reviewers under test; there are none. */
    protected abstract Reviewers reviewers();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void keepsEveryPartOfAReviewer() {
        store(ADA, PIN);
        store(BOB, PIN);

        assertThat(find(ADA)).contains(ADA);
        assertThat(find(BOB)).contains(BOB);
        assertThat(pin(ADA)).contains(PIN);
    }

    @Test
    void knowsNobodyWhoWasNeverAdded() {
        assertThat(find(ADA)).isEmpty();
        assertThat(pin(ADA)).isEmpty();
        assertThat(in(() -> reviewers().change(ADA))).isFalse();
        assertThat(find(ADA)).isEmpty();
    }

    @Test
    void replacesThePin() {
        store(ADA, PIN);
        store(ADA, new PasswordHash("hash of another PIN"));

        assertThat(pin(ADA)).contains(new PasswordHash("hash of another PIN"));
    }

    @Test
    void changesAReviewerAndLeavesThePin() {
        store(ADA, PIN);
        var changed = new Reviewer(ADA.id(), ADA.instance(), "Ada Lovelace", ReviewerRole.REVIEWER, false);

        assertThat(in(() -> reviewers().change(changed))).isTrue();

        assertThat(find(ADA)).contains(changed);
        assertThat(pin(ADA)).contains(PIN);
    }

    @Test
    void listsThoseOfAnInstanceByName() {
        store(CLEO, PIN);
        store(BOB, PIN);
        store(ADA, PIN);
        store(new Reviewer(reviewer(4), new InstanceId("inst_2"), "Dora", ReviewerRole.LEAD, true), PIN);

        assertThat(in(() -> reviewers().of(new InstanceId("inst_1")))).containsExactly(ADA, BOB, CLEO);
    }

    private void store(Reviewer reviewer, PasswordHash pin) {
        in(() -> {
            reviewers().store(reviewer, pin);
            return reviewer;
        });
    }

    private Optional<Reviewer> find(Reviewer reviewer) {
        return in(() -> reviewers().find(reviewer.id()));
    }

    private Optional<PasswordHash> pin(Reviewer reviewer) {
        return in(() -> reviewers().pin(reviewer.id()));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
