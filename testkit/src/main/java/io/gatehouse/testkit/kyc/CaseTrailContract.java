package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.view.CaseChain;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link CaseTrail} promises. */
public abstract class CaseTrailContract {

    /** The case that the entries of this contract are about. */
    protected static final CaseId CASE = new CaseId(SequentialIds.number(1));

    /** The trail under test; nothing has happened yet. */
    protected abstract CaseTrail trail();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    /** Three entries of {@link #CASE}, by each kind of actor. */
    protected static List<CaseEntry> entries() {
        var start = MutableInstantSource.START;
        return List.of(
                entry(1, start, new CaseActor.ByGatehouse(), CaseAction.OPENED, Map.of("cause", "ARRIVED")),
                entry(2, start.plusSeconds(2), new CaseActor.ByReviewer(reviewer(1), "Ada \uD83D\uDE42"),
                        CaseAction.NOTED, Map.of("comment", "Née Lovelace\n2:x\0", "a", "")),
                entry(3, start.plusSeconds(3), new CaseActor.ByPortal(), CaseAction.CHECKED, Map.of()));
    }

    private static CaseEntry entry(
            int number, Instant at, CaseActor actor, CaseAction action, Map<String, String> details) {
        return new CaseEntry(SequentialIds.number(number), CASE, 1, at, actor, action, details);
    }

    @Test
    void isEmptyAndIntactAtFirst() {
        assertThat(of(CASE)).isEmpty();
        assertThat(verify(CASE)).isEqualTo(new ChainState.Intact(0, CaseChain.START));
    }

    @Test
    void keepsEveryPartOfAnEntryInOrder() {
        entries().forEach(this::append);

        assertThat(of(CASE)).extracting(TrailEntry::entry).containsExactlyElementsOf(entries());
        assertThat(of(CASE)).extracting(TrailEntry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void chainsEachEntryToTheOneBeforeIt() {
        entries().forEach(this::append);

        var chain = of(CASE);
        assertThat(chain).extracting(TrailEntry::previous)
                .containsExactly(CaseChain.START, chain.get(0).hash(), chain.get(1).hash());
        assertThat(verify(CASE)).isEqualTo(new ChainState.Intact(3, chain.getLast().hash()));
        assertThat(CaseChain.check(CASE, chain)).isEqualTo(verify(CASE));
    }

    @Test
    void givesEqualEntriesNoncesOfTheirOwn() {
        append(entries().getFirst());
        append(new CaseEntry(
                SequentialIds.number(2), CASE, 1, entries().getFirst().at(), entries().getFirst().actor(),
                entries().getFirst().action(), entries().getFirst().details()));

        assertThat(of(CASE)).extracting(TrailEntry::nonce).doesNotHaveDuplicates().allMatch(
                nonce -> nonce.matches("[0-9a-f]{32}"));
    }

    @Test
    void keepsTheChainsOfCasesApart() {
        var other = new CaseId(SequentialIds.number(2));
        append(entries().getFirst());
        append(new CaseEntry(
                SequentialIds.number(9), other, 1, MutableInstantSource.START, new CaseActor.ByGatehouse(),
                CaseAction.OPENED, Map.of()));

        assertThat(of(other)).singleElement().extracting(TrailEntry::previous).isEqualTo(CaseChain.START);
        assertThat(of(CASE)).hasSize(1);
        assertThat(verify(other)).isInstanceOf(ChainState.Intact.class);
    }

    @Test
    void makesOneChainOfWhatSeveralUnitsAddAtTheSameInstant() {
        var ids = new SequentialIds();

        Race.of(8, () -> {
            append(new CaseEntry(
                    ids.next(), CASE, 1, MutableInstantSource.START, new CaseActor.ByGatehouse(), CaseAction.NOTED,
                    Map.of()));
            return CASE;
        });

        assertThat(verify(CASE)).isInstanceOfSatisfying(ChainState.Intact.class, intact -> {
            assertThat(intact.count()).isEqualTo(8);
        });
    }

    @Test
    void cutsTimesToTheMicrosecondsThatAStoreKeeps() {
        var first = entries().getFirst();
        append(new CaseEntry(
                first.id(), CASE, 1, MutableInstantSource.START.plusNanos(789), first.actor(), first.action(),
                first.details()));

        assertThat(of(CASE)).extracting(link -> link.entry().at()).containsExactly(MutableInstantSource.START);
        assertThat(verify(CASE)).isInstanceOf(ChainState.Intact.class);
    }

    @Test
    void goesOnWhereAUnitFailed() {
        append(entries().getFirst());
        assertThatThrownBy(() -> in(() -> {
            trail().append(entries().get(1));
            throw new IllegalArgumentException("stop");
        })).isInstanceOf(IllegalArgumentException.class);

        append(entries().get(2));

        assertThat(of(CASE)).extracting(TrailEntry::number).containsExactly(1L, 2L);
        assertThat(verify(CASE)).isInstanceOf(ChainState.Intact.class);
    }

    /** Adds an entry in a unit of its own. */
    protected final void append(CaseEntry entry) {
        in(() -> {
            trail().append(entry);
            return entry;
        });
    }

    /** Whether the chain of the case is intact. */
    protected final ChainState verify(CaseId caseId) {
        return unitOfWork().read(() -> trail().verify(caseId));
    }

    private List<TrailEntry> of(CaseId caseId) {
        return unitOfWork().read(() -> trail().of(caseId));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
