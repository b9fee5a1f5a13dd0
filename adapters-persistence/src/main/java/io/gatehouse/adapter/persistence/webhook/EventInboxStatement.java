package io.gatehouse.adapter.persistence.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.StoreFailures;
import io.gatehouse.adapter.persistence.webhook.JdbcEventInbox.Waiting;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;

/**
 * The statement that stores deliveries: events that are new with their content and their task, and of all others that
 * they were delivered again. What is new is decided by the key of {@code event}, in the statement itself.
 *
 * <p>A transaction of its own, without a round trip for it. The connections wait for the write-ahead log to reach the
 * disk before they report a commit, whatever the default of the server. Rows are written in the order of their ids: two
 * nodes that store the same events at the same time would otherwise wait for each other.
 */
final class EventInboxStatement {

    private static final String SQL = """
        with incoming as (
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as row (place, id, received_at, source_id, state, size, name, resource, instance_id, body_hash, headers,
                    signed_at, verified_by, sealed_body)
        ), stored as (
            insert into event (id, received_at, source_id, state, size, name, resource, instance_id)
            select id, received_at, source_id, state, size, name, resource, instance_id from incoming
            on conflict (id) do nothing
            returning id
        ), content as (
            insert into event_content (event_id, body_hash, headers, signed_at, verified_by, sealed_body)
            select id, body_hash, headers::text[], signed_at, verified_by, sealed_body
            from incoming join stored using (id)
        ), task as (
            insert into event_task (event_id, lane, state, received_at, due_at, attempts, failures)
            select id, hashtextextended(source_id::text || ' ' || coalesce(resource, id::text), 0), 'WAITING',
                received_at, now(), 0, 0
            from incoming join stored using (id)
            where state = 'TO_HANDLE'
            order by place
        ), delivery as (
            insert into event_delivery (event_id, received_at, signed_at, verified_by)
            select id, received_at, signed_at, verified_by
            from incoming
            where not exists (select 1 from stored where stored.id = incoming.id)
            union all
            select * from unnest(?, ?, ?, ?)
        )
        select id from stored
        """;

    private final JdbcOperations jdbc;
    private final Runnable afterwards;

    /** @param afterwards is run when there are new events to handle */
    EventInboxStatement(JdbcOperations jdbc, Runnable afterwards) {
        this.jdbc = jdbc;
        this.afterwards = afterwards;
    }

    /** Stores the deliveries. Returns what each was, in the same order. */
    List<DeliveryOutcome> run(List<Waiting> batch) {
        // Several deliveries of one event may be in a batch; the statement is given one of each to decide on.
        var firsts = new LinkedHashMap<UUID, Waiting>();
        var repeated = new ArrayList<Waiting>();
        for (var delivery : batch) {
            var known = firsts.putIfAbsent(delivery.event.id().value(), delivery);
            if (known != null) {
                repeated.add(delivery);
            }
        }
        var stored = StoreFailures.translated("storing events",
                () -> jdbc.execute((ConnectionCallback<Set<UUID>>) connection -> execute(
                        connection, List.copyOf(firsts.values()), repeated)));
        return outcomes(batch, new HashSet<>(stored == null ? Set.of() : stored));
    }

    private List<DeliveryOutcome> outcomes(List<Waiting> batch, Set<UUID> stored) {
        var work = false;
        var outcomes = new ArrayList<DeliveryOutcome>(batch.size());
        for (var delivery : batch) {
            var first = stored.remove(delivery.event.id().value());
            work |= first && delivery.event.state() == EventState.WAITING;
            outcomes.add(first ? DeliveryOutcome.FIRST : DeliveryOutcome.REPEATED);
        }
        if (work) {
            afterwards.run();
        }
        return outcomes;
    }

    private static Set<UUID> execute(Connection connection, List<Waiting> firsts, List<Waiting> repeated)
            throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            bind(connection, statement, firsts, repeated);
            var stored = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
            return stored;
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, List<Waiting> firsts, List<Waiting> repeated)
            throws SQLException {
        var places = new LinkedHashMap<Waiting, Integer>();
        firsts.forEach(delivery -> places.put(delivery, places.size()));
        var sorted = firsts.stream().sorted(Comparator.comparing(delivery -> delivery.event.id().value())).toList();
        var arrays = new ArrayColumns(connection, statement, sorted);
        arrays.add("int4", Integer[]::new, places::get);
        arrays.add("uuid", UUID[]::new, delivery -> delivery.event.id().value());
        arrays.add("timestamptz", String[]::new, delivery -> text(delivery.event.receivedAt()));
        arrays.add("uuid", UUID[]::new, delivery -> delivery.event.source().value());
        arrays.add("text", String[]::new, delivery -> EventStates.column(delivery.event.state()));
        arrays.add("int4", Integer[]::new, delivery -> delivery.event.payload().size());
        arrays.add("text", String[]::new,
                delivery -> delivery.event.name().map(EventName::value).map(Columns::text).orElse(null));
        arrays.add("text", String[]::new, delivery -> delivery.event.resource().map(Columns::text).orElse(null));
        arrays.add("text", String[]::new, delivery -> delivery.event.instance().map(InstanceId::value).orElse(null));
        arrays.add("bytea", byte[][]::new, delivery -> HexFormat.of().parseHex(delivery.event.hash().hex()));
        arrays.add("text", String[]::new, delivery -> HeaderArrays.literal(delivery.event.headers()));
        arrays.add("timestamptz", String[]::new, delivery -> text(delivery.event.signedAt()));
        arrays.add("text", String[]::new, delivery -> delivery.event.verifiedBy().value());
        arrays.add("bytea", byte[][]::new, delivery -> delivery.sealed);
        var again = new ArrayColumns(connection, statement, repeated, arrays.count);
        again.add("uuid", UUID[]::new, delivery -> delivery.event.id().value());
        again.add("timestamptz", String[]::new, delivery -> text(delivery.event.receivedAt()));
        again.add("timestamptz", String[]::new, delivery -> text(delivery.event.signedAt()));
        again.add("text", String[]::new, delivery -> delivery.event.verifiedBy().value());
    }

    private static String text(Instant time) {
        return Columns.time(time).toString();
    }

    /** Binds one array for each column. */
    private static final class ArrayColumns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Waiting> rows;
        private int count;

        ArrayColumns(Connection connection, PreparedStatement statement, List<Waiting> rows) {
            this(connection, statement, rows, 0);
        }

        ArrayColumns(Connection connection, PreparedStatement statement, List<Waiting> rows, int bound) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
            count = bound;
        }

        // Of texts, numbers and bytes the driver sends an array of their own type as it is; others it writes as text.
        <T> void add(String type, IntFunction<@Nullable T[]> array, Function<Waiting, @Nullable T> value)
                throws SQLException {
            var values = array.apply(rows.size());
            for (var row = 0; row < values.length; row++) {
                values[row] = value.apply(rows.get(row));
            }
            count++;
            statement.setArray(count, connection.createArrayOf(type, values));
        }
    }
}
