package io.gatehouse.testkit.kyc;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link ReviewerSignIns} promises. */
public abstract class ReviewerSignInsContract {

    private static final PortalSessionId SESSION = new PortalSessionId(SequentialIds.number(1));

    /** The sign-ins under test; there are none. */
    protected abstract ReviewerSignIns signIns();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void isNobodysAtFirst() {
        assertThat(find(SESSION)).isEmpty();
    }

    @Test
    void isOfTheReviewerWhoSignedInLast() {
        record(reviewer(1));
        record(reviewer(2));

        assertThat(find(SESSION)).contains(reviewer(2));
        assertThat(find(new PortalSessionId(SequentialIds.number(2)))).isEmpty();
    }

    @Test
    void isNobodysAfterItIsForgotten() {
        record(reviewer(1));

        unitOfWork().execute(() -> {
            signIns().forget(SESSION);
            return SESSION;
        });

        assertThat(find(SESSION)).isEmpty();
    }

    private void record(ReviewerId reviewer) {
        unitOfWork().execute(() -> {
            signIns().record(SESSION, reviewer, MutableInstantSource.START);
            return reviewer;
        });
    }

    private Optional<ReviewerId> find(PortalSessionId session) {
        return unitOfWork().read(() -> signIns().find(session));
    }
}
