package io.gatehouse.adapter.persistence.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.retention.port.in.TrimRecordsUseCase;
import io.gatehouse.application.retention.port.out.AgedRecords;
import io.gatehouse.application.retention.service.TrimRecordsService;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes by age beside events, and what does not. */
class JdbcAgedRecordsIT {

    @RegisterExtension
    static final Store STORE = new Store();

    private static final Duration KEPT = Duration.ofDays(400);
    private static final Instant NOW = MutableInstantSource.START;

    @Test
    void removesCountsOfActivityAfterAMonth() {
        activity(NOW.minus(Duration.ofDays(31)));
        activity(NOW.minus(Duration.ofDays(29)));

        assertThat(trim().activity()).isEqualTo(1);
        assertThat(count("source_activity")).isEqualTo(1);
    }

    @Test
    void removesReplaysThatEndedLongAgoAndNoneThatRuns() {
        for (var state : List.of("DONE", "CANCELLED", "RUNNING")) {
            replay(state, NOW.minus(KEPT).minusSeconds(1));
        }
        replay("DONE", NOW.minus(KEPT).plusSeconds(1));

        assertThat(trim().replays()).isEqualTo(2);
        assertThat(count("replay_job")).isEqualTo(2);
    }

    @Test
    void removesIdentitiesThatArrivedLongAgoButThoseOfASourceOnHold() {
        arrival("idt_old", NOW.minus(KEPT).minusSeconds(1));
        arrival("idt_new", NOW.minus(KEPT).plusSeconds(1));
        STORE.database().run("""
            insert into legal_hold (source_id, since, placed_by, reason)
            values ('00000000-0000-7000-8000-000000000001', now(), 'ada', 'a case')""");
        assertThat(trim().arrivals()).isZero();

        STORE.database().run("delete from legal_hold");

        assertThat(trim().arrivals()).isEqualTo(1);
        assertThat(STORE.jdbc().sql("select identity_id from identity_arrival").query(String.class).single())
                .isEqualTo("idt_new");
    }

    @Test
    void removesNoMoreThanWanted() {
        activity(NOW.minus(Duration.ofDays(31)));
        activity(NOW.minus(Duration.ofDays(32)));

        assertThat(STORE.unitOfWork().execute(() -> STORE.bean(AgedRecords.class).trimActivity(NOW, 1))).isEqualTo(1);
    }

    private static TrimRecordsUseCase.Trimmed trim() {
        return new TrimRecordsService(STORE.unitOfWork(), STORE.bean(AgedRecords.class), KEPT, () -> NOW).trim();
    }

    private static void activity(Instant minute) {
        STORE.database().run("insert into source_activity (source_id, minute, name, shard, events) values "
                + "('00000000-0000-7000-8000-000000000001', '" + minute + "', 'transaction.applied', 1, 1)");
    }

    private static void replay(String state, Instant changedAt) {
        STORE.database().run("""
            insert into replay_job (id, started_at, started_by, reason, rate, state, changed_at, queued, skipped, total,
                total_exact, states, position_at, position_id, due_at)
            values (gen_random_uuid(), '%1$s', 'ada', 'why', 1, '%2$s', '%1$s', 0, 0, 1, true, '{}', '%1$s',
                gen_random_uuid(), now())""".formatted(changedAt, state));
    }

    private static void arrival(String identity, Instant at) {
        STORE.database().run("insert into identity_arrival (source_id, identity_id, event_id, arrived_at) values "
                + "('00000000-0000-7000-8000-000000000001', '" + identity + "', gen_random_uuid(), '" + at + "')");
    }

    private static long count(String table) {
        return STORE.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }
}
