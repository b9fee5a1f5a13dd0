package io.gatehouse.adapter.web.portal.kyc;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.adapter.web.portal.kyc.Alike.Piece;
import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Score;

/**
 * An entry of a list beside the subject.
 *
 * @param score      how alike, in hundredths
 * @param facts      what else the entry says, by label
 * @param judged     who judged it and how; empty if nobody has
 * @param judgeable  whether the form is there
 * @param open       whether its details are to be seen at once
 */
record CandidatePanel(
        String id, String caption, String score, Badge state, String source, String kind, List<Comparison> comparisons,
        List<Fact> facts, Optional<Judged> judged, boolean judgeable, boolean open, Typed typed) {
    private static final Score SAME = new Score(1000);
    private static final Score ALIKE = new Score(700);

    /** One comparison; {@code verdict} says in a word what {@code score} says in a number. */
    record Comparison(
            String aspect, List<Piece> ours, List<Piece> theirs, String score, Badge verdict, String remark) {}

    /** Something that the list says. */
    record Fact(String label, String text) {}

    /** A judgement. */
    record Judged(String by, Moment at, String comment) {}

    /** Makes panels. */
    record Maker(Words words, Moments moments, CaseWords cases) {
        CandidatePanel panel(
                Match match, Map<ReviewerId, String> names, boolean judgeable, boolean open, Typed typed) {
            var candidate = match.candidate();
            var pending = match.state() instanceof MatchState.Pending;
            return new CandidatePanel(
                    match.id().toString(), candidate.caption(), cases.score(candidate.score()), state(match.state()),
                    candidate.entry().toString(), words.say("kyc.word.listed." + candidate.kind().name()),
                    candidate.likenesses().stream().map(this::comparison).toList(), facts(candidate),
                    judgement(match.state()).map(one -> new Judged(
                            names.getOrDefault(one.reviewer(), words.say("kyc.somebody")), moments.at(one.at()),
                            one.comment().text())),
                    judgeable && pending, open, typed);
        }

        private Badge state(MatchState state) {
            var tone = switch (state.kind()) {
                case PENDING -> Badge.Tone.WARN;
                case FALSE_POSITIVE -> Badge.Tone.GOOD;
                case CONFIRMED -> Badge.Tone.BAD;
            };
            return new Badge(tone, words.say("kyc.word.match." + state.kind().name()));
        }

        private Comparison comparison(Candidate.Likeness one) {
            return new Comparison(
                    words.say("kyc.word.aspect." + one.aspect().name()), Alike.mark(one.ours(), one.theirs()),
                    Alike.mark(one.theirs(), one.ours()), cases.score(one.score()), verdict(one.score()), one.remark());
        }

        private Badge verdict(Score score) {
            if (score.reaches(SAME)) {
                return new Badge(Badge.Tone.BAD, words.say("kyc.likeness.same"));
            }
            return score.reaches(ALIKE)
                    ? new Badge(Badge.Tone.WARN, words.say("kyc.likeness.alike"))
                    : new Badge(Badge.Tone.PLAIN, words.say("kyc.likeness.different"));
        }

        private List<Fact> facts(Candidate candidate) {
            var also = candidate.names().stream().filter(name -> !name.equals(candidate.caption())).toList();
            return List.of(
                    new Fact(words.say("kyc.listed.names"), String.join("; ", also)),
                    new Fact(words.say("kyc.listed.born"), String.join("; ", candidate.birthDates())),
                    new Fact(words.say("kyc.listed.countries"), String.join("; ", candidate.countries())),
                    new Fact(words.say("kyc.listed.programs"), String.join("; ", candidate.programs())))
                    .stream().filter(fact -> !fact.text().isEmpty()).toList();
        }

        private static Optional<MatchState.Judgement> judgement(MatchState state) {
            return switch (state) {
                case MatchState.Pending _ -> Optional.empty();
                case MatchState.FalsePositive(var judgement) -> Optional.of(judgement);
                case MatchState.Confirmed(var judgement) -> Optional.of(judgement);
            };
        }
    }
}
