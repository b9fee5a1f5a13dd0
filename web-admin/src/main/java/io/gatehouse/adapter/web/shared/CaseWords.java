package io.gatehouse.adapter.web.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Score;

/** Puts what cases are and what happens to them into words, the same for reviewers and operators. */
public final class CaseWords {
    private static final Duration SOON = Duration.ofHours(6);

    private final InstantSource time;
    private final Words words;
    private final Moments moments;

    CaseWords(InstantSource time, Words words, Moments moments) {
        this.time = time;
        this.words = words;
        this.moments = moments;
    }

    /** When a case should be decided; the badge says whether that is past or near. */
    public record Due(Badge badge, Moment moment) {}

    /** Where a case stands. */
    public Badge state(CaseState.Kind kind) {
        var tone = switch (kind) {
            case OPEN, SCREENING, MORE_INFORMATION -> Badge.Tone.PLAIN;
            case CLEARED, APPROVED -> Badge.Tone.GOOD;
            case IN_REVIEW, AWAITING_CHECKER -> Badge.Tone.WARN;
            case REJECTED -> Badge.Tone.BAD;
        };
        return new Badge(tone, words.say("kyc.word.state." + kind.name()));
    }

    /** Why a person has to look at it, in the order of the model. */
    public List<String> causes(Collection<ReviewCause> causes) {
        return causes.stream().sorted().map(this::cause).toList();
    }

    /** One cause, in a word or two. */
    public String cause(ReviewCause cause) {
        return words.say("kyc.word.cause." + cause.name());
    }

    /** What happened, as a title. */
    public String action(CaseAction action) {
        return words.say("kyc.word.action." + action.name());
    }

    /** How much of a success that is. */
    public Badge.Tone tone(CaseAction action) {
        return switch (action) {
            case CLEARED, DECIDED, RESULT_WRITTEN, MATCH_DISMISSED, TRANSACTION_SETTLED -> Badge.Tone.GOOD;
            case REFERRED, PROPOSED, SENT_BACK, WITHDRAWN, ALERT_RAISED, REOPENED, CHECKS_POSTPONED -> Badge.Tone.WARN;
            case MATCH_CONFIRMED, RESULT_NOT_WRITTEN, ALERT_NOT_RAISED, TRANSACTION_NOT_SETTLED -> Badge.Tone.BAD;
            case OPENED, CHECKED, ASSIGNED, NOTED, FILE_ADDED, FILE_READ, REVEALED, EXPORTED -> Badge.Tone.PLAIN;
        };
    }

    /** A likeness from 0 to 1, in hundredths. */
    public String score(Score score) {
        return words.say("kyc.score", score.share());
    }

    /** When it should be decided, and whether that is past or near. */
    public Due due(Instant dueAt) {
        var left = Duration.between(time.instant(), dueAt);
        if (left.isNegative()) {
            return new Due(
                    new Badge(Badge.Tone.BAD, words.say("kyc.due.late", largest(left.abs()))), moments.at(dueAt));
        }
        return new Due(
                new Badge(left.compareTo(SOON) < 0 ? Badge.Tone.WARN : Badge.Tone.PLAIN,
                        words.say("kyc.due.in", largest(left))),
                moments.at(dueAt));
    }

    /** A length of time in its largest unit: how late somebody is need not be told to the minute. */
    private String largest(Duration length) {
        if (length.toDays() > 0) {
            return words.duration(Duration.ofDays(length.toDays()));
        }
        return length.toHours() > 0
                ? words.duration(Duration.ofHours(length.toHours()))
                : words.duration(Duration.ofMinutes(length.toMinutes()));
    }
}
