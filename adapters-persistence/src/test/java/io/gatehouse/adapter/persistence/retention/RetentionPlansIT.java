package io.gatehouse.adapter.persistence.retention;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.adapter.persistence.retention.SweepProgress.Place;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.Sweep;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.EventName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How PostgreSQL finds what is to be removed: by a short walk along an index, however much is kept, and each row of other
 * tables by its key.
 */
class RetentionPlansIT {

    private static final int ROWS = 30_000;
    private static final int BATCH = 100;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @RegisterExtension
    static final Store STORE = Store.kept();

    @BeforeAll
    static void fill() {
        STORE.database().run("""
            insert into event (id, received_at, source_id, state, size, name)
            select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second',
                '00000000-0000-7000-8000-000000000001', 'TO_HANDLE', 500, 'event.' || n %% 20
            from generate_series(1, %d) n
            """.formatted(ROWS));
        STORE.database().run("""
            insert into event_content (event_id, body_hash, headers, signed_at, verified_by, sealed_body)
            select id, '\\x00', '{}', received_at, 'secret-1', decode(repeat('00', 300), 'hex') from event
            """);
        STORE.database().run("""
            insert into event_delivery (event_id, received_at, signed_at, verified_by)
            select id, received_at, received_at, 'secret-1' from event
            """);
        STORE.database().run("""
            insert into event_attempt (event_id, number, started_at, ended_at, outcome, node)
            select id, 1, received_at, received_at, 'HANDLED', 'node-1' from event
            """);
        STORE.database().run("""
            insert into event_task (event_id, lane, state, received_at, due_at, attempts, failures)
            select id, 1, 'DEAD', received_at, received_at, 1, 1 from event where name = 'event.3'
            """);
        for (var table : List.of("event", "event_content", "event_delivery", "event_attempt", "event_task")) {
            STORE.database().run("analyze " + table);
        }
    }

    static Stream<Arguments> sweeps() {
        var scopes = List.of(
                new Scope.Usual(Set.of()), new Scope.Usual(Set.of(new EventName("event.7"))),
                new Scope.Named(new EventName("event.7")));
        return scopes.stream().flatMap(scope -> Stream.of(KeptPart.values()).flatMap(part -> Stream.of(
                Arguments.of(new Sweep(part, scope, START.plusSeconds(ROWS)), new Place(START, new UUID(0, 0))),
                Arguments.of(new Sweep(part, scope, START.plusSeconds(ROWS)), new Place(
                        START.plusSeconds(25_000), new UUID(0, 0))))));
    }

    @ParameterizedTest
    @MethodSource("sweeps")
    void walksAlongAnIndexAndLooksUpTheRestByKey(Sweep sweep, Place from) {
        var plan = STORE.unitOfWork().execute(() -> explain(sweep, from));

        assertThat(plan).doesNotContain("Seq Scan on event e", "Seq Scan on event_content")
                .contains(sweep.scope() instanceof Scope.Named ? "event_by_name" : "event_by_time");
        assertThat(rowsRead(plan)).as("rows read for:%n%s", plan).isLessThanOrEqualTo(BATCH * 2);
    }

    static Stream<String> removals() {
        return Stream.concat(
                Stream.of(JdbcAgedEvents.EXPUNGE, JdbcAgedEvents.DELETE),
                JdbcAgedEvents.DELETE_PARTS.stream().filter(sql -> !sql.contains("leftover")));
    }

    @ParameterizedTest
    @MethodSource("removals")
    void removesByKey(String sql) {
        var statement = STORE.jdbc().sql("explain " + sql).param("ids", ids());
        var plan = String.join("\n", (sql.contains(":now")
                ? statement.param("now", OffsetDateTime.parse("2026-08-01T00:00:00Z"))
                : statement).query(String.class).list());

        assertThat(plan).doesNotContainPattern("Seq Scan on event(_content|_delivery|_attempt)?\\b");
    }

    private static String explain(Sweep sweep, Place from) {
        var statement = STORE.jdbc().sql("explain (analyze) " + JdbcAgedEvents.walk(sweep));
        return String.join("\n", JdbcAgedEvents.walk(statement, sweep, from, BATCH).query(String.class).list());
    }

    private static UUID[] ids() {
        return IntStream.rangeClosed(1, BATCH)
                .mapToObj(number -> UUID.fromString("00000000-0000-7000-8000-%012x".formatted(number)))
                .toArray(UUID[]::new);
    }

    // The most rows that any step gave or threw away.
    private static int rowsRead(String plan) {
        return Pattern.compile("(?:rows=|Rows Removed by Filter: )(\\d+)(?:\\.\\d+)?(?: loops|\n|$)").matcher(plan)
                .results().mapToInt(match -> Integer.parseInt(match.group(1))).max().orElseThrow();
    }
}
