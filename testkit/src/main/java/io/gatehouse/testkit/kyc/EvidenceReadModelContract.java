package io.gatehouse.testkit.kyc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.kyc.view.Evidence.Known;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.kyc.view.Evidence.Round;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.CheckBuilder.aCheck;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.proposal;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static io.gatehouse.testkit.kyc.MatchBuilder.aMatch;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link EvidenceReadModel} promises. */
public abstract class EvidenceReadModelContract {

    private static final CaseId CASE = new CaseId(SequentialIds.number(1));

    /** The port under test; there is no case yet. */
    protected abstract EvidenceReadModel readModel();

    /** What it reads. */
    protected abstract Content content();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    /** The ports through which what it reads is written. */
    public record Content(Cases cases, Subjects subjects, Checks checks, Matches matches, CaseTrail trail) {}

    @Test
    void knowsNothingOfACaseThatIsNotThere() {
        assertThat(rounds()).isEmpty();
        assertThat(unitOfWork().read(() -> readModel().trail(CASE))).isEmpty();
    }

    @Test
    void hasARoundOfWhichNothingIsKnownYet() {
        in(() -> content().cases().add(aCase().build()));

        assertThat(rounds()).containsExactly(new Round(1, Optional.empty(), List.of(), List.of(), Optional.empty()));
    }

    @Test
    void readsEveryRoundWithAllThatBelongsToIt() {
        var subject = aPerson().build();
        var moved = aPerson().born(subject.born().orElseThrow().plusDays(1)).build();
        var failed = aCheck().withId(SequentialIds.number(12)).of(CASE, 1)
                .with(new CheckOutcome.Unavailable("it is away")).build();
        var again = aCheck().withId(SequentialIds.number(11)).of(CASE, 1).startedAt(START.plusSeconds(60)).build();
        var later = aCheck().withId(SequentialIds.number(13)).of(CASE, 2).ofOwn(CheckKind.PLAUSIBILITY).build();
        var likely = aMatch().numbered(21).of(CASE, 1).build();
        var other = aMatch().numbered(22).of(CASE, 2).build();
        var decision = new Decision(
                proposal(reviewer(1), ReasonCode.TRUE_MATCH), Optional.of(reviewer(2)), PolicyVersion.FIRST,
                START.plusSeconds(600));
        in(() -> {
            content().cases().add(aCase().build());
            content().subjects().keep(CASE, 1, subject, START.plusSeconds(1));
            content().checks().add(again);
            content().checks().add(failed);
            content().matches().add(likely);
            var decided = content().cases().store(
                    content().cases().lock(CASE).orElseThrow().with(new CaseState.Rejected(decision)));
            content().cases().store(decided.reopen(OpenCause.CHANGED, START.plusSeconds(700)).orElseThrow());
            content().subjects().keep(CASE, 2, moved, START.plusSeconds(701));
            content().checks().add(later);
            content().matches().add(other);
            // Of another case.
            content().checks().add(
                    aCheck().withId(SequentialIds.number(14)).of(new CaseId(SequentialIds.number(2)), 1).build());
            return true;
        });

        assertThat(rounds()).containsExactly(
                new Round(
                        1, Optional.of(new Known(subject, START.plusSeconds(1))), List.of(failed, again),
                        List.of(likely), Optional.of(decision)),
                new Round(
                        2, Optional.of(new Known(moved, START.plusSeconds(701))), List.of(later), List.of(other),
                        Optional.empty()));
    }

    @Test
    void readsTheWholeTrail() {
        in(() -> {
            content().cases().add(aCase().build());
            content().trail().append(entry(31, CaseAction.OPENED));
            content().trail().append(entry(32, CaseAction.NOTED));
            return true;
        });

        var entries = in(() -> content().trail().of(CASE));
        assertThat(entries).hasSize(2);
        assertThat(unitOfWork().read(() -> readModel().trail(CASE)))
                .isEqualTo(entries.stream().map(Link.Legible::new).toList());
    }

    private static CaseEntry entry(int number, CaseAction action) {
        return new CaseEntry(
                SequentialIds.number(number), CASE, 1, START, new CaseActor.ByGatehouse(), action,
                Map.of("comment", "one of them"));
    }

    private List<Round> rounds() {
        return unitOfWork().read(() -> readModel().rounds(CASE));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
