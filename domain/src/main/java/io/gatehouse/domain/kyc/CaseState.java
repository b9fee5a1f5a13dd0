package io.gatehouse.domain.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a case stands. Each state has the steps that lead out of it and no others, so a step that is not allowed cannot be
 * written down.
 */
public sealed interface CaseState {

    /** When the state was entered. */
    Instant since();

    /** A state in which the checks are over and nothing is left to do until something changes: it can be opened again. */
    sealed interface Settled extends CaseState {

        /** When what it says runs out; empty where it does not. */
        Optional<Instant> expiresAt();
    }

    /** It is to be checked. */
    record Open(OpenCause cause, Instant since) implements CaseState {

        /** The checks begin. */
        public Screening start(Instant now) {
            return new Screening(cause, now);
        }
    }

    /** The checks run. */
    record Screening(OpenCause cause, Instant since) implements CaseState {

        /** Nothing speaks against the subject. */
        public Cleared clear(Policy policy, Instant now) {
            return new Cleared(policy.version(), now, Optional.of(now.plus(policy.validity())));
        }

        /** A person has to look at it. */
        public InReview refer(Set<ReviewCause> causes, Policy policy, Instant now) {
            return new InReview(
                    causes, policy.version(), policy.needsFourEyes(causes), policy.validity(), now,
                    now.plus(policy.timeForReview()), Optional.empty());
        }

        /** They could not be finished, and start anew. */
        public Open again(Instant now) {
            return new Open(cause, now);
        }
    }

    /** It cleared by itself. */
    record Cleared(PolicyVersion policy, Instant since, Optional<Instant> expiresAt) implements Settled {}

    /**
     * A person has to look at it. What the policy said when it came here holds until it is decided, whatever becomes of
     * the policy meanwhile.
     *
     * @param validity how long an approval holds
     * @param dueAt    when it should be decided
     * @param assignee who is at it
     */
    record InReview(
            Set<ReviewCause> causes, PolicyVersion policy, boolean needsFourEyes, Duration validity, Instant since,
            Instant dueAt, Optional<ReviewerId> assignee) implements CaseState {

        /** @throws IllegalArgumentException without a cause */
        public InReview {
            if (causes.isEmpty()) {
                throw new IllegalArgumentException("a review has a cause");
            }
            causes = Set.copyOf(EnumSet.copyOf(causes));
        }

        /** Somebody is at it now. */
        public InReview assign(ReviewerId reviewer) {
            return new InReview(causes, policy, needsFourEyes, validity, since, dueAt, Optional.of(reviewer));
        }

        /**
         * What a reviewer makes of it: the decision, or, where four eyes are wanted, what a second one has to agree to. To
         * ask for information decides nothing yet, so it needs no second one.
         */
        public CaseState propose(Proposal proposal) {
            if (needsFourEyes && proposal.verdict() != Verdict.ASK_FOR_INFORMATION) {
                return new AwaitingChecker(assign(proposal.maker()), proposal, proposal.at());
            }
            return decided(new Decision(proposal, Optional.empty(), policy, proposal.at()));
        }

        private CaseState decided(Decision decision) {
            return switch (decision.proposal().verdict()) {
                case APPROVE -> new Approved(decision, Optional.of(decision.at().plus(validity)));
                case REJECT -> new Rejected(decision);
                case ASK_FOR_INFORMATION -> new MoreInformation(decision);
            };
        }
    }

    /** One reviewer has decided; another has to agree. */
    record AwaitingChecker(InReview review, Proposal proposal, Instant since) implements CaseState {

        /** What came of it that somebody else looked at the proposal. */
        public sealed interface Checked {

            /** They may, and this is where the case stands now. */
            record Accepted(CaseState next) implements Checked {}

            /** It is their own proposal. */
            record OwnProposal() implements Checked {}
        }

        /** The second reviewer agrees. */
        public Checked confirm(ReviewerId checker, Instant now) {
            if (checker.equals(proposal.maker())) {
                return new Checked.OwnProposal();
            }
            return new Checked.Accepted(
                    review.decided(new Decision(proposal, Optional.of(checker), review.policy(), now)));
        }

        /** The second reviewer does not: the case is in review again, in their hands. */
        public Checked sendBack(ReviewerId checker) {
            if (checker.equals(proposal.maker())) {
                return new Checked.OwnProposal();
            }
            return new Checked.Accepted(review.assign(checker));
        }

        /** The first reviewer thinks better of it. Empty if it is not theirs. */
        public Optional<InReview> withdraw(ReviewerId maker) {
            return maker.equals(proposal.maker()) ? Optional.of(review) : Optional.empty();
        }
    }

    /** Reviewed, and in order. */
    record Approved(Decision decision, Optional<Instant> expiresAt) implements Settled {

        @Override
        public Instant since() {
            return decision.at();
        }
    }

    /** Reviewed, and refused. */
    record Rejected(Decision decision) implements Settled {

        @Override
        public Instant since() {
            return decision.at();
        }

        @Override
        public Optional<Instant> expiresAt() {
            return Optional.empty();
        }
    }

    /** Reviewed, and the customer has to say more. A change of the identity opens it again, or whoever got the answer. */
    record MoreInformation(Decision decision) implements Settled {

        @Override
        public Instant since() {
            return decision.at();
        }

        @Override
        public Optional<Instant> expiresAt() {
            return Optional.empty();
        }
    }

    /** The names of the states, for filters and for the store. */
    enum Kind {
        OPEN,
        SCREENING,
        CLEARED,
        IN_REVIEW,
        AWAITING_CHECKER,
        APPROVED,
        REJECTED,
        MORE_INFORMATION
    }

    /** Which of them it is. */
    default Kind kind() {
        return switch (this) {
            case Open _ -> Kind.OPEN;
            case Screening _ -> Kind.SCREENING;
            case Cleared _ -> Kind.CLEARED;
            case InReview _ -> Kind.IN_REVIEW;
            case AwaitingChecker _ -> Kind.AWAITING_CHECKER;
            case Approved _ -> Kind.APPROVED;
            case Rejected _ -> Kind.REJECTED;
            case MoreInformation _ -> Kind.MORE_INFORMATION;
        };
    }
}
