package io.gatehouse.testkit.kyc;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.kyc.view.Evidence.Round;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Check;

/** Cases in memory, over all their rounds. */
public final class InMemoryEvidenceReadModel implements EvidenceReadModel {

    private final InMemoryCases cases;
    private final InMemorySubjects subjects;
    private final InMemoryChecks checks;
    private final InMemoryMatches matches;
    private final InMemoryCaseTrail trail;

    /** One over these fakes. */
    public InMemoryEvidenceReadModel(
            InMemoryCases cases, InMemorySubjects subjects, InMemoryChecks checks, InMemoryMatches matches,
            InMemoryCaseTrail trail) {
        this.cases = cases;
        this.subjects = subjects;
        this.checks = checks;
        this.matches = matches;
        this.trail = trail;
    }

    @Override
    public List<Round> rounds(CaseId caseId) {
        return cases.find(caseId).stream().flatMap(
                kycCase -> IntStream.rangeClosed(1, kycCase.round()).mapToObj(number -> round(caseId, number)))
                .toList();
    }

    private Round round(CaseId caseId, int number) {
        return new Round(
                number, subjects.known(caseId, number),
                checks.rows().stream().filter(check -> check.caseId().equals(caseId) && check.round() == number)
                        .sorted(Comparator.comparing(Check::startedAt).thenComparing(check -> check.id().toString()))
                        .toList(),
                matches.of(caseId, number), cases.decision(caseId, number));
    }

    @Override
    public List<Link> trail(CaseId caseId) {
        return trail.of(caseId).stream().<Link>map(Link.Legible::new).toList();
    }
}
