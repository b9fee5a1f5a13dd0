package io.gatehouse.adapter.web.portal.kyc;

import java.time.Duration;
import java.util.Optional;

import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.Score;

/**
 * The policy as it is typed: the threshold in hundredths, times in hours and days.
 *
 * @param version that was looked at
 */
record PolicyForm(
        String version, String threshold, boolean clearsAlone, String fourEyes, String reviewHours, String validDays,
        String dismissedDays, String attempts, boolean holdsTransactions, String why) {
    private static final double PERCENT = 100;

    static PolicyForm of(Policy policy) {
        return new PolicyForm(
                policy.version().toString(), Integer.toString(policy.threshold().permille() / 10), policy.clearsAlone(),
                policy.fourEyes().name(), Long.toString(policy.timeForReview().toHours()),
                Long.toString(policy.validity().toDays()), Long.toString(policy.falsePositiveValidity().toDays()),
                Integer.toString(policy.attempts()), policy.holdsTransactions(), "");
    }

    /** The same, looked at together with that version: what is sent next replaces it. */
    PolicyForm at(PolicyVersion seen) {
        return new PolicyForm(
                seen.toString(), threshold, clearsAlone, fourEyes, reviewHours, validDays, dismissedDays, attempts,
                holdsTransactions, why);
    }

    /** What was made of it. */
    sealed interface Reading {
        /** A policy. */
        record Wanted(Policy policy) implements Reading {}

        /** None; {@code field} is the one that is to be mended, {@code why} a text of the model, empty for no number. */
        record Wrong(String field, Optional<String> why) implements Reading {}
    }

    /** The policy that is wanted. */
    Reading read() {
        var field = "threshold";
        try {
            var likeness = Score.of(Double.parseDouble(threshold.replace(',', '.').strip()) / PERCENT);
            field = "reviewHours";
            var hours = number(reviewHours);
            field = "validDays";
            var valid = number(validDays);
            field = "dismissedDays";
            var dismissed = number(dismissedDays);
            field = "attempts";
            var tries = number(attempts);
            field = "fourEyes";
            var eyes = FourEyes.valueOf(fourEyes);
            return policy(likeness, eyes, hours, valid, dismissed, tries);
        } catch (IllegalArgumentException _) {
            return new Reading.Wrong(field, Optional.empty());
        }
    }

    private Reading policy(Score likeness, FourEyes eyes, int hours, int valid, int dismissed, int tries) {
        try {
            return new Reading.Wanted(new Policy(
                    new PolicyVersion(number(version)), likeness, clearsAlone, eyes, Duration.ofHours(hours),
                    Duration.ofDays(valid), Duration.ofDays(dismissed), tries, holdsTransactions));
        } catch (IllegalArgumentException wrong) {
            return new Reading.Wrong("", Optional.ofNullable(wrong.getMessage()));
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
