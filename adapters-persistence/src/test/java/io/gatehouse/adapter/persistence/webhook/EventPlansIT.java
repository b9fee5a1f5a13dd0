package io.gatehouse.adapter.persistence.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.SourceSlug;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL reads pages of the event log: along an index, wherever the page is and whatever is filtered. On enough
 * rows that reading all of them would be the cheaper plan if there were no fitting index.
 */
class EventPlansIT {

    private static final int ROWS = 30_000;
    private static final int DEEP = 25_000;

    @RegisterExtension
    static final Store STORE = Store.kept();

    @BeforeAll
    static void fill() {
        STORE.database().run("""
            insert into event (id, received_at, source_id, state, size, name, resource, instance_id)
            select
                ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second',
                '00000000-0000-7000-8000-000000000001',
                case when n %% 1000 = 0 then 'NOT_UNDERSTOOD' when n %% 100 = 0 then 'NO_HANDLER'
                    else 'TO_HANDLE' end,
                500, 'event.' || n %% 20, 'txn_' || n, 'inst_' || n %% 50
            from generate_series(1, %d) n
            """.formatted(ROWS));
        STORE.database().run("""
            insert into event_task (event_id, lane, state, received_at, due_at, attempts, failures)
            select id, hashtextextended(resource, 0), case when size % 2 = 0 then 'DEAD' else 'RETRYING' end,
                received_at, received_at, 1, 1
            from event where name = 'event.7' and instance_id = 'inst_7'
            """);
        STORE.database().run("analyze event");
        STORE.database().run("analyze event_task");
    }

    static List<Arguments> pages() {
        var none = EventFilter.none();
        var newest = PageRequest.first();
        var older = new PageRequest(new PageRequest.Start.OlderThan(position()), PageRequest.USUAL_SIZE);
        var newer = new PageRequest(new PageRequest.Start.NewerThan(position()), PageRequest.USUAL_SIZE);
        var filters = new LinkedHashMap<String, EventFilter>();
        filters.put("all", none);
        filters.put("a source", filter(Optional.of(SourceSlug.DEFAULT), Optional.empty(), Set.of(), Optional.empty()));
        filters.put("a name", filter(
                Optional.empty(), Optional.of(new EventName("event.7")), Set.of(), Optional.empty()));
        for (var state : EventState.values()) {
            filters.put("state " + state, filter(
                    Optional.empty(), Optional.empty(), Set.of(state), Optional.empty()));
        }
        filters.put("two states", filter(
                Optional.empty(), Optional.empty(), Set.of(EventState.NOT_UNDERSTOOD, EventState.NO_HANDLER),
                Optional.empty()));
        filters.put("a resource", filter(Optional.empty(), Optional.empty(), Set.of(), Optional.of("txn_77")));
        filters.put("an id", filter(
                Optional.empty(), Optional.empty(), Set.of(),
                Optional.of("00000000-0000-7000-8000-00000000004d")));
        filters.put("a time", new EventFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Set.of(),
                Optional.of(Instant.parse("2026-01-01T01:00:00Z")),
                Optional.of(Instant.parse("2026-01-01T09:00:00Z")), Optional.empty()));
        return filters.entrySet().stream().flatMap(filter -> Stream.of(
                Arguments.of(filter.getKey() + ", first page", filter.getValue(), newest),
                Arguments.of(filter.getKey() + ", deep page", filter.getValue(), older),
                Arguments.of(filter.getKey() + ", deep page towards the present", filter.getValue(), newer))).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsAPageAlongAnIndex(String what, EventFilter filter, PageRequest page) {
        var query = JdbcEventReadModel.query(filter);
        var sql = query.sql(page);
        var plan = String.join("\n", query.bind(STORE.jdbc().sql("explain (analyze) " + sql), page)
                .query(String.class).list());

        assertThat(sql).doesNotContainIgnoringCase("offset");
        assertThat(plan).as(what).doesNotContain("Seq Scan on event e").contains("event_");
        assertThat(rowsRead(plan)).as("rows read for %s:%n%s", what, plan).isLessThan(2_000);
    }

    static List<Arguments> counts() {
        return Stream.of(
                filter(Optional.empty(), Optional.of(new EventName("event.7")), Set.of(), Optional.empty()),
                filter(Optional.empty(), Optional.empty(), Set.of(EventState.NOT_UNDERSTOOD, EventState.NO_HANDLER),
                        Optional.empty()),
                filter(Optional.empty(), Optional.empty(), Set.of(), Optional.of("txn_77")),
                filter(Optional.empty(), Optional.empty(), Set.of(),
                        Optional.of("00000000-0000-7000-8000-00000000004d")))
                .map(Arguments::of).toList();
    }

    @ParameterizedTest
    @MethodSource("counts")
    void countsAlongAnIndex(EventFilter filter) {
        var query = JdbcEventReadModel.query(filter);
        var plan = String.join("\n", query.bindCount(STORE.jdbc().sql("explain (analyze) " + query.countSql()))
                .query(String.class).list());

        assertThat(plan).doesNotContain("Seq Scan on event e");
        assertThat(rowsRead(plan)).as("rows read:%n%s", plan).isLessThan(2_000);
    }

    @Test
    void countsNoFurtherThanCountsGo() {
        var query = JdbcEventReadModel.query(EventFilter.none());
        var plan = String.join("\n", query.bindCount(STORE.jdbc().sql("explain (analyze) " + query.countSql()))
                .query(String.class).list());

        assertThat(rowsRead(plan)).as("rows read:%n%s", plan).isLessThanOrEqualTo(BoundedCount.LIMIT + 1);
    }

    // The most rows that any step gave or threw away.
    private static int rowsRead(String plan) {
        return Pattern.compile("(?: rows=|Rows Removed by Filter: )(\\d+)(?:\\.\\d+)?(?: loops|\n|$)").matcher(plan)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1))).max().orElseThrow();
    }

    private static Position position() {
        return new Position(
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(ROWS - DEEP),
                UUID.fromString("00000000-0000-7000-8000-" + "%012x".formatted(ROWS - DEEP)));
    }

    private static EventFilter filter(
            Optional<SourceSlug> source, Optional<EventName> name, Set<EventState> states, Optional<String> search) {
        return new EventFilter(
                source, Optional.empty(), name, states, Optional.empty(), Optional.empty(), search);
    }
}
