package io.gatehouse.testkit.kyc;

import java.time.Duration;

import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.Score;

/** A policy that is the initial one but for what a test cares about. Each call returns a builder of its own. */
public final class PolicyBuilder {

    private final Policy built;

    private PolicyBuilder(Policy built) {
        this.built = built;
    }

    /** {@link Policy#initial()}. */
    public static PolicyBuilder aPolicy() {
        return new PolicyBuilder(Policy.initial());
    }

    /** As this version. */
    public PolicyBuilder version(int number) {
        return new PolicyBuilder(new Policy(
                new PolicyVersion(number), built.threshold(), built.clearsAlone(), built.fourEyes(),
                built.timeForReview(), built.validity(), built.falsePositiveValidity(), built.attempts(),
                built.holdsTransactions()));
    }

    /** Counting what is as alike as this, in thousandths. */
    public PolicyBuilder threshold(int permille) {
        return new PolicyBuilder(new Policy(
                built.version(), new Score(permille), built.clearsAlone(), built.fourEyes(), built.timeForReview(),
                built.validity(), built.falsePositiveValidity(), built.attempts(), built.holdsTransactions()));
    }

    /** Letting no case clear without a person. */
    public PolicyBuilder clearingNothingAlone() {
        return new PolicyBuilder(new Policy(
                built.version(), built.threshold(), false, built.fourEyes(), built.timeForReview(), built.validity(),
                built.falsePositiveValidity(), built.attempts(), built.holdsTransactions()));
    }

    /** Wanting two reviewers then. */
    public PolicyBuilder fourEyes(FourEyes when) {
        return new PolicyBuilder(new Policy(
                built.version(), built.threshold(), built.clearsAlone(), when, built.timeForReview(),
                built.validity(), built.falsePositiveValidity(), built.attempts(), built.holdsTransactions()));
    }

    /** With decisions that hold so long. */
    public PolicyBuilder validFor(Duration validity) {
        return new PolicyBuilder(new Policy(
                built.version(), built.threshold(), built.clearsAlone(), built.fourEyes(), built.timeForReview(),
                validity, built.falsePositiveValidity(), built.attempts(), built.holdsTransactions()));
    }

    /** Trying checks so often. */
    public PolicyBuilder attempts(int attempts) {
        return new PolicyBuilder(new Policy(
                built.version(), built.threshold(), built.clearsAlone(), built.fourEyes(), built.timeForReview(),
                built.validity(), built.falsePositiveValidity(), attempts, built.holdsTransactions()));
    }

    /** Settling transactions in flight with the decision. */
    public PolicyBuilder holdingTransactions() {
        return new PolicyBuilder(new Policy(
                built.version(), built.threshold(), built.clearsAlone(), built.fourEyes(), built.timeForReview(),
                built.validity(), built.falsePositiveValidity(), built.attempts(), true));
    }

    /** The policy. */
    public Policy build() {
        return built;
    }
}
