package io.gatehouse.testkit.kyc;

import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.CandidateBuilder.aCandidate;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static io.gatehouse.testkit.kyc.MatchBuilder.aMatch;
import static io.gatehouse.testkit.kyc.MatchBuilder.judgement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What every {@link Matches} promises. */
public abstract class MatchesContract {

    private static final CaseId CASE = new CaseId(SequentialIds.number(1));

    /** The matches under test; there are none. */
    protected abstract Matches matches();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void keepsEveryPartOfAMatchInEveryState() {
        var all = List.of(
                aMatch().numbered(1).build(),
                aMatch().numbered(2).in(new MatchState.Pending().dismiss(judgement(reviewer(1)))).build(),
                aMatch().numbered(3).in(new MatchState.Pending().confirm(judgement(reviewer(2)))).build());
        all.forEach(this::add);

        assertThat(of(CASE, 1)).containsExactlyElementsOf(all);
        assertThat(in(() -> matches().lock(all.getLast().id()))).contains(all.getLast());
    }

    @Test
    void givesTheMatchesOfARoundTheMostAlikeFirst() {
        add(aMatch().numbered(1).with(aCandidate().scored(850).build()).build());
        add(aMatch().numbered(2).with(aCandidate().scored(990).build()).build());
        add(aMatch().numbered(3).of(CASE, 2).build());
        add(aMatch().numbered(4).of(new CaseId(SequentialIds.number(2)), 1).build());

        assertThat(of(CASE, 1)).extracting(match -> match.candidate().score().permille()).containsExactly(990, 850);
    }

    @Test
    void storesWhatWasMadeOfOne() {
        var match = aMatch().build();
        add(match);
        var judged = match.with(new MatchState.Pending().dismiss(judgement(reviewer(1))));

        store(judged);

        assertThat(of(CASE, 1)).containsExactly(judged);
    }

    @Test
    void letsOneOfThoseJudgeThatLockItAtTheSameInstant() {
        add(aMatch().build());

        var judgedBy = Race.of(8, () -> in(() -> {
            var match = matches().lock(aMatch().build().id()).orElseThrow();
            if (match.state() instanceof MatchState.Pending pending) {
                matches().store(match.with(pending.confirm(judgement(reviewer(1)))));
                return true;
            }
            return false;
        }));

        assertThat(judgedBy).containsOnlyOnce(true);
    }

    @Test
    void knowsNoMatchThatWasNeverAdded() {
        assertThat(in(() -> matches().lock(new MatchId(SequentialIds.number(9))))).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> store(aMatch().build()));
    }

    private void add(Match match) {
        in(() -> {
            matches().add(match);
            return match;
        });
    }

    private void store(Match match) {
        in(() -> {
            matches().store(match);
            return match;
        });
    }

    private List<Match> of(CaseId caseId, int round) {
        return unitOfWork().read(() -> matches().of(caseId, round));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
