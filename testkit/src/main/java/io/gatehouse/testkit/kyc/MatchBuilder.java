package io.gatehouse.testkit.kyc;

import java.time.Duration;

import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.ScreeningService;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** A match with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class MatchBuilder {

    private final Match built;

    private MatchBuilder(Match built) {
        this.built = built;
    }

    /** Match number 1, in the first round of case number 1, by the embedded lists, that nobody has judged. */
    public static MatchBuilder aMatch() {
        return new MatchBuilder(new Match(
                new MatchId(SequentialIds.number(1)), new CaseId(SequentialIds.number(1)), 1,
                new ScreeningService("embedded"), CandidateBuilder.aCandidate().build(), new MatchState.Pending()));
    }

    /** What that reviewer thought five minutes after the start. */
    public static MatchState.Judgement judgement(ReviewerId reviewer) {
        return new MatchState.Judgement(
                reviewer, new Reason("Another date of birth"), MutableInstantSource.START.plus(Duration.ofMinutes(5)));
    }

    /** The match of that number. */
    public MatchBuilder numbered(int number) {
        return new MatchBuilder(new Match(
                new MatchId(SequentialIds.number(number)), built.caseId(), built.round(), built.service(),
                built.candidate(), built.state()));
    }

    /** Of that round of that case. */
    public MatchBuilder of(CaseId caseId, int round) {
        return new MatchBuilder(new Match(
                built.id(), caseId, round, built.service(), built.candidate(), built.state()));
    }

    /** With that candidate. */
    public MatchBuilder with(Candidate candidate) {
        return new MatchBuilder(new Match(
                built.id(), built.caseId(), built.round(), built.service(), candidate, built.state()));
    }

    /** In that state. */
    public MatchBuilder in(MatchState state) {
        return new MatchBuilder(built.with(state));
    }

    /** The match. */
    public Match build() {
        return built;
    }
}
