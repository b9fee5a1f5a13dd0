package io.gatehouse.testkit.kyc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Matches in memory. */
public final class InMemoryMatches implements Matches {

    private static final Comparator<Match> MOST_ALIKE_FIRST = Comparator
            .comparing((Match match) -> match.candidate().score()).reversed()
            .thenComparing(match -> match.id().toString());

    private final InMemoryTable<MatchId, Match> rows;

    /** Ones that are changed and rolled back by these units. */
    public InMemoryMatches(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public void add(Match match) {
        if (rows.find(match.id()).isPresent()) {
            throw new IllegalStateException("a match is added once");
        }
        rows.put(match.id(), match);
    }

    @Override
    public Optional<Match> lock(MatchId id) {
        return rows.find(id);
    }

    @Override
    public void store(Match judged) {
        var known = rows.find(judged.id()).orElseThrow(() -> new IllegalStateException("there is no such match"));
        rows.put(judged.id(), known.with(judged.state()));
    }

    @Override
    public List<Match> of(CaseId caseId, int round) {
        return rows.all().stream().filter(match -> match.caseId().equals(caseId) && match.round() == round)
                .sorted(MOST_ALIKE_FIRST).toList();
    }

    /** All of them, in the order in which they were added; needs no unit of work. */
    public List<Match> all() {
        return rows.peek();
    }
}
