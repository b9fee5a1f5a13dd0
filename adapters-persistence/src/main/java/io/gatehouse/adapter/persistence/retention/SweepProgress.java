package io.gatehouse.adapter.persistence.retention;

import java.time.Instant;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.Sweep.Scope;

/** How far sweeps have come, in {@code retention_progress}. */
final class SweepProgress {

    private static final Place START = new Place(Instant.MIN, new UUID(0, 0));

    private final JdbcClient jdbc;

    SweepProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in the order of time. */
    record Place(Instant at, UUID id) {}

    /** The last event that was gone through. */
    Place of(KeptPart part, Scope scope) {
        return jdbc.sql("select received_at, event_id from retention_progress where part = :part and scope = :scope")
                .param("part", part.name())
                .param("scope", key(scope))
                .query((row, _) -> new Place(Columns.time(row, "received_at"), Columns.id(row, "event_id")))
                .optional().orElse(START);
    }

    void save(KeptPart part, Scope scope, Place place) {
        jdbc.sql("""
            insert into retention_progress (part, scope, received_at, event_id) values (:part, :scope, :time, :id)
            on conflict (part, scope) do update set received_at = excluded.received_at, event_id = excluded.event_id
            """)
                .param("part", part.name())
                .param("scope", key(scope))
                .param("time", Columns.time(place.at()))
                .param("id", place.id())
                .update();
    }

    // No name of an event is empty.
    private static String key(Scope scope) {
        return switch (scope) {
            case Scope.Usual _ -> "";
            case Scope.Named(var name) -> Columns.text(name.value());
        };
    }
}
