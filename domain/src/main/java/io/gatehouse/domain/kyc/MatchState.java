package io.gatehouse.domain.kyc;

import java.time.Instant;

import io.gatehouse.domain.shared.Reason;

/** What is thought of a match. Only one that nobody has judged can be judged. */
public sealed interface MatchState {

    /** Nobody has judged it. */
    record Pending() implements MatchState {

        /** The entry is about somebody else. */
        public FalsePositive dismiss(Judgement judgement) {
            return new FalsePositive(judgement);
        }

        /** The entry is about the subject. */
        public Confirmed confirm(Judgement judgement) {
            return new Confirmed(judgement);
        }
    }

    /** The entry is about somebody else. */
    record FalsePositive(Judgement judgement) implements MatchState {}

    /** The entry is about the subject. */
    record Confirmed(Judgement judgement) implements MatchState {}

    /** Who judged, when, and why. */
    record Judgement(ReviewerId reviewer, Reason comment, Instant at) {}

    /** The names of the states, for filters and for the store. */
    enum Kind {
        PENDING,
        FALSE_POSITIVE,
        CONFIRMED
    }

    /** Which of them it is. */
    default Kind kind() {
        return switch (this) {
            case Pending _ -> Kind.PENDING;
            case FalsePositive _ -> Kind.FALSE_POSITIVE;
            case Confirmed _ -> Kind.CONFIRMED;
        };
    }
}
