package io.gatehouse.domain.kyc;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a case clears by itself, when a person has to look at it, and when two. One for each instance; a change makes a new
 * version, and a case in review keeps the one under which it came there.
 *
 * @param threshold              how alike an entry of a list has to be to count as a match
 * @param clearsAlone            whether a case with nothing against it clears without a person
 * @param fourEyes               when two reviewers have to agree
 * @param timeForReview          how long a review may take
 * @param validity               how long what was decided holds; then the case is checked anew
 * @param falsePositiveValidity  how long a match that was dismissed is not shown again
 * @param attempts               how often checks are tried where a service is away, before a person is asked
 * @param holdsTransactions      whether transactions in flight of a subject are committed when it is approved and voided
 *                               when it is rejected
 */
public record Policy(
        PolicyVersion version, Score threshold, boolean clearsAlone, FourEyes fourEyes, Duration timeForReview,
        Duration validity, Duration falsePositiveValidity, int attempts, boolean holdsTransactions) {

    private static final Score LOWEST_THRESHOLD = new Score(500);
    private static final Duration LONGEST = Duration.ofDays(3650);

    /** @throws IllegalArgumentException if a figure makes no sense, in words fit for a page */
    public Policy {
        if (!threshold.reaches(LOWEST_THRESHOLD)) {
            throw new IllegalArgumentException("the threshold must be at least 0.5: below it everybody matches");
        }
        requireTime("the time for a review", timeForReview, Duration.ofHours(1));
        requireTime("the time that a decision holds", validity, Duration.ofDays(1));
        requireTime("the time that a dismissed match holds", falsePositiveValidity, Duration.ofDays(1));
        if (attempts < 1 || attempts > 20) {
            throw new IllegalArgumentException("checks are tried 1 to 20 times");
        }
    }

    /** What an instance starts with. */
    public static Policy initial() {
        return new Policy(
                PolicyVersion.FIRST, new Score(850), true, FourEyes.FOR_MATCHES, Duration.ofDays(2),
                Duration.ofDays(365), Duration.ofDays(180), 5, false);
    }

    /** The same under another number. */
    public Policy as(PolicyVersion number) {
        return new Policy(
                number, threshold, clearsAlone, fourEyes, timeForReview, validity, falsePositiveValidity, attempts,
                holdsTransactions);
    }

    /** Whether two reviewers have to agree on a case that came to review for these causes. */
    public boolean needsFourEyes(Set<ReviewCause> causes) {
        return switch (fourEyes) {
            case NEVER -> false;
            case FOR_MATCHES -> causes.contains(ReviewCause.LISTED);
            case ALWAYS -> true;
        };
    }

    /**
     * What follows from the checks of a round.
     *
     * @param tries how often the checks of this round were tried, this time included
     */
    public Assessment assess(Collection<Check> checks, int tries) {
        var causes = EnumSet.noneOf(ReviewCause.class);
        var unavailable = false;
        for (var check : checks) {
            switch (check.outcome()) {
                case CheckOutcome.Passed _ -> {
                }
                case CheckOutcome.Found found -> {
                    if (found.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.REVIEW)) {
                        causes.add(switch (check.kind()) {
                            case COUNTRY_RISK -> ReviewCause.COUNTRY;
                            case PLAUSIBILITY, LISTS -> ReviewCause.IMPLAUSIBLE;
                        });
                    }
                }
                case CheckOutcome.Listed listed -> {
                    if (listed.fresh() > 0) {
                        causes.add(ReviewCause.LISTED);
                    }
                }
                case CheckOutcome.Skipped skipped -> causes.add(switch (skipped.cause()) {
                    case TOKENIZED -> ReviewCause.TOKENIZED;
                    case NAMELESS -> ReviewCause.NAMELESS;
                });
                case CheckOutcome.Unavailable _ -> unavailable = true;
            }
        }
        // Nobody clears, or is cleared by a person, whom not every list was searched for, unless that cannot be had.
        if (unavailable && tries < attempts) {
            return new Assessment.TryAgain();
        }
        if (unavailable || checks.stream().noneMatch(check -> check.kind() == CheckKind.LISTS)) {
            causes.add(ReviewCause.NOT_SCREENED);
        }
        if (causes.isEmpty() && !clearsAlone) {
            causes.add(ReviewCause.POLICY);
        }
        return causes.isEmpty() ? new Assessment.Clear() : new Assessment.Refer(causes);
    }

    private static void requireTime(String what, Duration time, Duration least) {
        if (time.compareTo(least) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    what + " must be " + (least.toDays() > 0 ? least.toDays() + " day" : least.toHours() + " hour")
                            + " to ten years");
        }
    }
}
