package io.gatehouse.testkit.kyc;

import java.util.List;

import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.Candidate.Likeness;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Score;

/** A candidate with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class CandidateBuilder {

    private final Candidate built;

    private CandidateBuilder(Candidate built) {
        this.built = built;
    }

    /** Entry 4711 of the list {@code demo}: a person called Ada OKAFOR, with a score of 0.920. */
    public static CandidateBuilder aCandidate() {
        return new CandidateBuilder(new Candidate(
                new ListedEntry("demo", "4711"), ListedKind.PERSON, "OKAFOR, Ada", List.of("OKAFOR, Ada", "Ada Okafor"),
                List.of("1984"), List.of("ng"), List.of("MADE-UP"), new Score(920),
                List.of(
                        new Likeness(Aspect.NAME, "Ada Okafor", "OKAFOR, Ada", new Score(1000), "same words"),
                        new Likeness(Aspect.BIRTH_DATE, "1984-05-17", "1984", new Score(800), "same year")),
                "c".repeat(64)));
    }

    /** This entry of this list. */
    public CandidateBuilder of(String list, String id) {
        return new CandidateBuilder(new Candidate(
                new ListedEntry(list, id), built.kind(), built.caption(), built.names(), built.birthDates(),
                built.countries(), built.programs(), built.score(), built.likenesses(), built.contentHash()));
    }

    /** As alike as this, in thousandths. */
    public CandidateBuilder scored(int permille) {
        return new CandidateBuilder(new Candidate(
                built.entry(), built.kind(), built.caption(), built.names(), built.birthDates(), built.countries(),
                built.programs(), new Score(permille), built.likenesses(), built.contentHash()));
    }

    /** With other content on the list. */
    public CandidateBuilder withContentHash(String hash) {
        return new CandidateBuilder(new Candidate(
                built.entry(), built.kind(), built.caption(), built.names(), built.birthDates(), built.countries(),
                built.programs(), built.score(), built.likenesses(), hash));
    }

    /** The candidate. */
    public Candidate build() {
        return built;
    }
}
