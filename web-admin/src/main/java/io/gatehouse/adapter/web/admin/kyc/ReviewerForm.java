package io.gatehouse.adapter.web.admin.kyc;

import java.util.Arrays;
import java.util.Optional;

import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.operator.Password;

/**
 * What an operator typed about a reviewer. A PIN is never shown again.
 *
 * @param problem what was wrong; empty if nothing was
 */
record ReviewerForm(String name, String role, boolean active, String why, Optional<String> problem) {
    static ReviewerForm empty() {
        return new ReviewerForm("", ReviewerRole.REVIEWER.name(), true, "", Optional.empty());
    }

    ReviewerForm refused(String problem) {
        return new ReviewerForm(name, role, active, why, Optional.of(problem));
    }

    /** The role that is wanted; that of a reviewer where the text is none. */
    ReviewerRole wanted() {
        return Arrays.stream(ReviewerRole.values()).filter(one -> one.name().equals(role)).findFirst()
                .orElse(ReviewerRole.REVIEWER);
    }

    /** The PIN, if it is long enough for one. */
    static Optional<Password> pin(String text) {
        try {
            return Optional.of(new Password(text)).filter(
                    pin -> pin.value().strip().length() >= ManageReviewersUseCase.SHORTEST_PIN);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
