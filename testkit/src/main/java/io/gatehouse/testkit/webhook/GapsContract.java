package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.ExpectedEvent;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Gaps} promises, seen through its {@link GapReadModel} and over the events of its inbox. */
public abstract class GapsContract {

    private static final SourceId SOURCE = InMemorySources.DEFAULT_ID;
    private static final Instant FOUND = MutableInstantSource.START;

    /** The gaps under test, of which there are none. */
    protected abstract Gaps gaps();

    /** What reads from them. */
    protected abstract GapReadModel readModel();

    /** Where events are kept. */
    protected abstract EventInbox inbox();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void hearsAnEventByItsSourceItsNameAndWhatItIsAbout() {
        inbox().store(anEvent().about("transaction.inflight", "txn_1").build());
        var heard = expected("transaction.inflight", "txn_1");
        var ofAnotherName = expected("transaction.applied", "txn_1");
        var aboutAnother = expected("transaction.inflight", "txn_2");

        assertThat(in(() -> gaps().unheard(SOURCE, List.of(heard, ofAnotherName, aboutAnother))))
                .containsExactlyInAnyOrder(ofAnotherName, aboutAnother);
        assertThat(in(() -> gaps().unheard(new SourceId(SequentialIds.number(7)), List.of(heard))))
                .containsExactly(heard);
    }

    @Test
    void keepsEveryPartOfAGap() {
        var gap = gap(1, "idt_1", FOUND);
        add(gap);

        assertThat(list(Optional.empty())).containsExactly(new GapSummary(
                gap, new SourceRef(SOURCE, SourceSlug.DEFAULT, "Default"), Optional.empty(), Optional.empty()));
        assertThat(in(() -> gaps().find(gap.id()))).contains(gap);
        assertThat(in(() -> gaps().lock(gap.id()))).contains(gap);
    }

    @Test
    void knowsAGapByWhatIsMissingWhateverBecameOfIt() {
        var gap = gap(1, "idt_1", FOUND);
        add(gap);
        settle(gap, GapState.DISMISSED);

        assertThat(add(gap(2, "idt_1", FOUND.plusSeconds(1)), gap(3, "idt_2", FOUND))).isEqualTo(1);
        assertThat(list(Optional.empty())).extracting(row -> row.gap().id().value())
                .containsExactlyInAnyOrder(SequentialIds.number(1), SequentialIds.number(3));
    }

    @Test
    void addsAGapOnceThoughTwoFindIt() {
        var added = Race.of(8, () -> add(gap(1, "idt_1", FOUND)));

        assertThat(added.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
    }

    @Test
    void addsNothingWhereNothingWasFound() {
        assertThat(add()).isZero();
        assertThat(in(() -> gaps().unheard(SOURCE, List.of()))).isEmpty();
    }

    @Test
    void listsThoseOfAStateAndCountsTheOpenOnes() {
        add(gap(1, "idt_1", FOUND), gap(2, "idt_2", FOUND.plusSeconds(1)), gap(3, "idt_3", FOUND.plusSeconds(2)));
        settle(gap(2, "idt_2", FOUND), GapState.BACKFILLED);

        assertThat(list(Optional.of(GapState.OPEN))).extracting(row -> row.gap().expected().resource())
                .containsExactly("idt_3", "idt_1");
        assertThat(list(Optional.of(GapState.BACKFILLED))).singleElement().satisfies(row -> {
            assertThat(row.settledAt()).contains(FOUND.plusSeconds(9));
            assertThat(row.event()).contains(new EventId(SequentialIds.number(99)));
        });
        assertThat(in(() -> readModel().open())).isEqualTo(BoundedCount.of(2));
        assertThat(in(() -> gaps().open(1))).extracting(gap -> gap.expected().resource()).containsExactly("idt_1");
    }

    @Test
    void endsThoseWhoseEventIsHereByNow() {
        add(gap(1, "idt_1", FOUND), gap(2, "idt_2", FOUND), gap(3, "idt_3", FOUND));
        settle(gap(3, "idt_3", FOUND), GapState.DISMISSED);
        var event = anEvent().about("identity.created", "idt_1").build();
        inbox().store(event);
        inbox().store(anEvent().withId(SequentialIds.number(50)).about("identity.created", "idt_3").build());

        assertThat(in(() -> gaps().settleHeard(SOURCE, FOUND.plusSeconds(5)))).isEqualTo(1);

        assertThat(list(Optional.of(GapState.ARRIVED))).singleElement().satisfies(row -> {
            assertThat(row.gap().expected().resource()).isEqualTo("idt_1");
            assertThat(row.settledAt()).contains(FOUND.plusSeconds(5));
            assertThat(row.event()).contains(event.id());
        });
        assertThat(list(Optional.of(GapState.OPEN))).hasSize(1);
    }

    @Test
    void tellsAnEventThatWasMadeFromOneThatArrived() {
        add(gap(1, "idt_1", FOUND));
        inbox().store(synthetic(anEvent().about("identity.created", "idt_1").build()));

        in(() -> gaps().settleHeard(SOURCE, FOUND));

        assertThat(list(Optional.of(GapState.BACKFILLED))).hasSize(1);
    }

    private static ReceivedEvent synthetic(ReceivedEvent event) {
        return new ReceivedEvent(
                event.id(), event.source(), event.instance(), event.envelope(), event.state(), event.payload(),
                event.hash(), List.of(), event.signedAt(), SecretId.SYNTHETIC, event.receivedAt());
    }

    private static Gap gap(long number, String resource, Instant foundAt) {
        return new Gap(
                new GapId(SequentialIds.number(number)), SOURCE, new InstanceId("inst_1"), LedgerCollection.IDENTITIES,
                expected("identity.created", resource), FOUND.minusSeconds(300), foundAt, GapState.OPEN);
    }

    private static ExpectedEvent expected(String name, String resource) {
        return new ExpectedEvent(new EventName(name), resource);
    }

    private int add(Gap... found) {
        return in(() -> gaps().add(List.of(found)));
    }

    private void settle(Gap gap, GapState state) {
        in(() -> {
            gaps().settle(gap.id(), state, FOUND.plusSeconds(9), Optional.of(new EventId(SequentialIds.number(99))));
            return gap;
        });
    }

    private List<GapSummary> list(Optional<GapState> state) {
        return in(() -> readModel().page(state, PageRequest.first())).rows();
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
