package io.gatehouse.testkit.kyc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.view.CaseChain;
import io.gatehouse.application.kyc.view.CaseChain.Head;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.ChainState.Broken;
import io.gatehouse.application.kyc.view.ChainState.Fault;
import io.gatehouse.application.kyc.view.ChainState.Intact;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

/** The chain by itself, as somebody checks it who has the entries and nothing else. */
class CaseChainTest {

    private static final CaseId CASE = new CaseId(SequentialIds.number(1));

    @Test
    void hashesTheFormThatIsDescribed() {
        var link = CaseChain.append(Head.NONE, entry(1, "Née \uD83D\uDE42"), "0f".repeat(16));

        assertThat(CaseChain.text(link.number(), link.entry(), link.nonce(), link.previous())).isEqualTo("""
            gatehouse-case-trail-1
            1:1
            64:0000000000000000000000000000000000000000000000000000000000000000
            32:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f
            41:case_00000000-0001-7000-8000-000000000000
            36:00000000-0001-7000-8000-000000000000
            1:1
            27:2026-03-02T10:15:30.123456Z
            8:reviewer
            36:00000000-0385-7000-8000-000000000000
            3:Ada
            5:NOTED
            1:1
            7:comment
            5:Née \uD83D\uDE42
            """);
        // As `sha256sum` has it of these lines.
        assertThat(link.hash()).isEqualTo("217737660ef5811b530cffe5376829c620a5a5810b2de62517dba255a37850fb");
    }

    @Test
    void isIntactAsItWasWritten() {
        var chain = chain();

        assertThat(CaseChain.check(CASE, chain)).isEqualTo(new Intact(4, chain.getLast().hash()));
        assertThat(CaseChain.check(CASE, List.of())).isEqualTo(new Intact(0, CaseChain.START));
    }

    @Test
    void findsAnEntryThatSaysSomethingElse() {
        var chain = chain();
        var second = chain.get(1);
        chain.set(1, new TrailEntry(2, entry(2, "changed"), second.nonce(), second.previous(), second.hash()));

        assertThat(CaseChain.check(CASE, chain)).isEqualTo(new Broken(2, Fault.CHANGED));
    }

    @Test
    void findsAnEntryThatWasWrittenAnewWithAHashThatFits() {
        var chain = chain();
        chain.set(1, CaseChain.append(headOf(chain.get(0)), entry(2, "changed"), "1".repeat(32)));

        assertThat(CaseChain.check(CASE, chain)).isEqualTo(new Broken(2, Fault.CHANGED));
    }

    @Test
    void findsALastEntryThatWasWrittenAnewIfTheHeadIsKnown() {
        var chain = chain();
        var head = headOf(chain.getLast());
        chain.set(3, CaseChain.append(headOf(chain.get(2)), entry(4, "changed"), "1".repeat(32)));

        assertThat(CaseChain.check(CASE, chain, head)).isEqualTo(new Broken(4, Fault.CHANGED));
    }

    @Test
    void findsWhatIsMissingMovedAndAdded() {
        var without = chain();
        without.remove(1);
        var swapped = chain();
        swapped.set(1, renumbered(chain().get(2), 2));
        swapped.set(2, renumbered(chain().get(1), 3));
        var shuffled = chain();
        shuffled.addFirst(shuffled.removeLast());

        assertThat(CaseChain.check(CASE, without)).isEqualTo(new Broken(2, Fault.MISSING));
        assertThat(CaseChain.check(CASE, swapped)).isEqualTo(new Broken(2, Fault.MOVED));
        assertThat(CaseChain.check(CASE, shuffled)).isEqualTo(new Broken(1, Fault.MOVED));
        assertThat(CaseChain.check(CASE, chain(), headOf(chain().get(2)))).isEqualTo(new Broken(4, Fault.ADDED));
        assertThat(CaseChain.check(CASE, chain().subList(0, 3), headOf(chain().getLast())))
                .isEqualTo(new Broken(4, Fault.MISSING));
        assertThat(CaseChain.check(new CaseId(SequentialIds.number(2)), chain()))
                .isEqualTo(new Broken(1, Fault.MOVED));
    }

    @Test
    void tellsNothingOfAnEntryWhenItIsPrinted() {
        assertThat(chain().getFirst()).hasToString("TrailEntry[1 CaseEntry[" + CASE + " NOTED]]");
        ChainState state = CaseChain.check(CASE, chain());
        assertThat(state.toString()).doesNotContain("words");
    }

    private static List<TrailEntry> chain() {
        var chain = new ArrayList<TrailEntry>();
        var head = Head.NONE;
        for (var number = 1; number <= 4; number++) {
            var link = CaseChain.append(head, entry(number, "words " + number), "%032x".formatted(number));
            chain.add(link);
            head = headOf(link);
        }
        return chain;
    }

    private static Head headOf(TrailEntry link) {
        return new Head(link.number(), link.hash());
    }

    private static TrailEntry renumbered(TrailEntry link, long number) {
        return new TrailEntry(number, link.entry(), link.nonce(), link.previous(), link.hash());
    }

    private static CaseEntry entry(int number, String comment) {
        return new CaseEntry(
                SequentialIds.number(number), CASE, 1, MutableInstantSource.START,
                new CaseActor.ByReviewer(reviewer(1), "Ada"), CaseAction.NOTED, Map.of("comment", comment));
    }
}
