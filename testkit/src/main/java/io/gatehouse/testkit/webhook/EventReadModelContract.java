package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Paging;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What every {@link EventReadModel} promises over its {@link EventInbox} and {@link Sources}. */
public abstract class EventReadModelContract {

    private static final Instant START = MutableInstantSource.START;

    /** The read model under test. */
    protected abstract EventReadModel readModel();

    /** The inbox that it reads, which is empty. */
    protected abstract EventInbox inbox();

    /** The sources that it reads; only the default one is there. */
    protected abstract Sources sources();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void hasNoRowsAtFirst() {
        var page = page(EventFilter.none(), PageRequest.first());

        assertThat(page).isEqualTo(new Page<>(List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void findsNothingOfAnUnknownId() {
        assertThat(unitOfWork().read(() -> readModel().find(new EventId(SequentialIds.number(9))))).isEmpty();
    }

    @Test
    void marksWhatGatehouseMadeItself() {
        var sent = anEvent().withId(SequentialIds.number(1)).build();
        var made = anEvent().withId(SequentialIds.number(2)).build();
        inbox().store(sent);
        inbox().store(new ReceivedEvent(
                made.id(), made.source(), made.instance(), made.envelope(), made.state(), made.payload(), made.hash(),
                made.headers(), made.signedAt(), SecretId.SYNTHETIC, made.receivedAt()));

        assertThat(page(EventFilter.none(), PageRequest.first()).rows())
                .extracting(EventSummary::id, EventSummary::synthetic)
                .containsExactlyInAnyOrder(tuple(sent.id(), false), tuple(made.id(), true));
    }

    @Test
    void countsWhatMatches() {
        store(3);
        inbox().store(anEvent().withId(SequentialIds.number(8)).named("x.new").withoutHandler().build());
        inbox().store(anEvent().withId(SequentialIds.number(9)).notUnderstood().build());

        assertThat(count(EventFilter.none())).isEqualTo(new BoundedCount(5, true));
        assertThat(count(inStates(EventState.WAITING, EventState.NO_HANDLER))).isEqualTo(new BoundedCount(4, true));
        assertThat(count(inStates(EventState.DEAD))).isEqualTo(new BoundedCount(0, true));
        assertThat(count(EventFilter.none().before(START))).isEqualTo(new BoundedCount(0, true));
    }

    @Test
    void listsTheNewestFirst() {
        store(3);

        assertThat(page(EventFilter.none(), PageRequest.first()).rows()).extracting(EventSummary::id)
                .containsExactly(id(3), id(2), id(1));
    }

    @Test
    void ordersEventsOfTheSameInstantById() {
        for (var number : List.of(2, 3, 1)) {
            inbox().store(anEvent().withId(SequentialIds.number(number)).build());
        }

        assertThat(Paging.back(request -> page(EventFilter.none(), request), 1)).extracting(EventSummary::id)
                .containsExactly(id(3), id(2), id(1));
    }

    @Test
    void walksThroughPagesBackAndForth() {
        store(23);

        var back = Paging.back(request -> page(EventFilter.none(), request), 5);
        var oldest = new Position(back.getLast().receivedAt(), back.getLast().id().value());

        assertThat(back).extracting(EventSummary::id).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 23).map(number -> 24 - number).mapToObj(EventReadModelContract::id).toList());
        assertThat(Paging.forth(request -> page(EventFilter.none(), request), oldest, 5))
                .isEqualTo(back.subList(0, 22));
    }

    @Test
    void staysTheSamePageWhileEventsArrive() {
        store(10);
        var first = page(EventFilter.none(), new PageRequest(new PageRequest.Start.Newest(), 4));
        var older = new PageRequest(new PageRequest.Start.OlderThan(first.older().orElseThrow()), 4);
        var before = page(EventFilter.none(), older);

        inbox().store(anEvent().withId(SequentialIds.number(99)).at(START.plusSeconds(99)).build());

        assertThat(page(EventFilter.none(), older)).isEqualTo(before);
        assertThat(page(EventFilter.none(), new PageRequest(
                new PageRequest.Start.NewerThan(before.newer().orElseThrow()), 4)).rows())
                .isEqualTo(first.rows());
    }

    @Test
    void filtersBySource() {
        save(aSource().at("ledger-2").build());
        inbox().store(anEvent().withId(SequentialIds.number(1)).build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).from(aSource().build().id()).build());

        var filter = with(Optional.of(new SourceSlug("ledger-2")), Optional.empty(), Optional.empty(), Set.of());
        assertThat(ids(filter)).containsExactly(id(2));
        assertThat(ids(with(Optional.of(new SourceSlug("no-such")), Optional.empty(), Optional.empty(), Set.of())))
                .isEmpty();
    }

    @Test
    void filtersByInstance() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).ofInstance("inst_1").build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).build());

        assertThat(ids(with(Optional.empty(), Optional.of(new InstanceId("inst_1")), Optional.empty(), Set.of())))
                .containsExactly(id(1));
    }

    @Test
    void filtersByName() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).named("ledger.created").build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).build());

        assertThat(
                ids(with(Optional.empty(), Optional.empty(), Optional.of(new EventName("ledger.created")), Set.of())))
                .containsExactly(id(1));
    }

    @Test
    void filtersByOneOrSeveralStates() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).named("x.unknown").withoutHandler().build());
        inbox().store(anEvent().withId(SequentialIds.number(3)).notUnderstood().build());

        assertThat(ids(states(EventState.NO_HANDLER))).containsExactly(id(2));
        assertThat(ids(states(EventState.NOT_UNDERSTOOD, EventState.WAITING))).containsExactly(id(3), id(1));
        assertThat(ids(states(EventState.values()))).containsExactly(id(3), id(2), id(1));
    }

    @Test
    void walksThroughPagesOfSeveralStates() {
        for (var number = 1; number <= 12; number++) {
            var event = anEvent().withId(SequentialIds.number(number)).at(START.plusSeconds(number));
            inbox().store(switch (number % 3) {
                case 0 -> event.build();
                case 1 -> event.named("x.unknown").withoutHandler().build();
                default -> event.notUnderstood().build();
            });
        }
        var filter = states(EventState.NOT_UNDERSTOOD, EventState.NO_HANDLER);

        var back = Paging.back(request -> page(filter, request), 3);

        assertThat(back).extracting(EventSummary::id).containsExactly(
                id(11), id(10), id(8), id(7), id(5), id(4), id(2), id(1));
        assertThat(Paging.forth(request -> page(filter, request), new Position(START, SequentialIds.number(0)), 3))
                .isEqualTo(back);
    }

    @Test
    void filtersByTimeFromInclusiveToExclusive() {
        store(5);

        assertThat(ids(new EventFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.of(START.plusSeconds(2)),
                Optional.of(START.plusSeconds(4)), Optional.empty()))).containsExactly(id(3), id(2));
    }

    @Test
    void searchesForAnEventId() {
        store(3);

        assertThat(ids(search(SequentialIds.number(2).toString()))).containsExactly(id(2));
    }

    @Test
    void searchesForWhatTheEventIsAbout() {
        store(2);
        inbox().store(anEvent().withId(SequentialIds.number(3)).about("identity.created", "idt_7").build());
        inbox().store(anEvent().withId(SequentialIds.number(4))
                .about("identity.created", SequentialIds.number(77).toString()).build());

        assertThat(ids(search("idt_7"))).containsExactly(id(3));
        assertThat(ids(search(SequentialIds.number(77).toString()))).containsExactly(id(4));
        assertThat(ids(search("idt_"))).isEmpty();
    }

    @Test
    void combinesConditions() {
        store(2);
        inbox().store(anEvent().withId(SequentialIds.number(3)).ofInstance("inst_1").named("x.unknown").withoutHandler()
                .build());
        inbox().store(anEvent().withId(SequentialIds.number(4)).ofInstance("inst_1").build());

        assertThat(ids(with(
                Optional.of(SourceSlug.DEFAULT), Optional.of(new InstanceId("inst_1")),
                Optional.of(new EventName("x.unknown")), Set.of(EventState.NO_HANDLER)))).containsExactly(id(3));
    }

    @Test
    void answersForTheOddestPositions() {
        store(1);
        var ages = new Position(Instant.MAX, SequentialIds.number(1));

        assertThat(page(EventFilter.none(), new PageRequest(new PageRequest.Start.OlderThan(ages), 5)).rows())
                .hasSize(1);
        assertThat(page(EventFilter.none(), new PageRequest(new PageRequest.Start.NewerThan(ages), 5)).rows())
                .isEmpty();
    }

    private void store(int count) {
        for (var number = 1; number <= count; number++) {
            inbox().store(anEvent().withId(SequentialIds.number(number)).at(START.plusSeconds(number)).build());
        }
    }

    private void save(Source source) {
        unitOfWork().execute(() -> {
            sources().save(source);
            return source;
        });
    }

    private Page<EventSummary> page(EventFilter filter, PageRequest request) {
        return unitOfWork().read(() -> readModel().page(filter, request));
    }

    private List<EventId> ids(EventFilter filter) {
        return page(filter, PageRequest.first()).rows().stream().map(EventSummary::id).toList();
    }

    private static EventId id(int number) {
        return new EventId(SequentialIds.number(number));
    }

    private static EventFilter states(EventState... states) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(states));
    }

    private static EventFilter search(String text) {
        return new EventFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(),
                Optional.of(text));
    }

    private static EventFilter with(
            Optional<SourceSlug> source, Optional<InstanceId> instance, Optional<EventName> name,
            Set<EventState> states) {
        return new EventFilter(source, instance, name, states, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private BoundedCount count(EventFilter filter) {
        return unitOfWork().read(() -> readModel().count(filter));
    }

    private static EventFilter inStates(EventState... states) {
        return new EventFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Set.of(states), Optional.empty(),
                Optional.empty(), Optional.empty());
    }
}
