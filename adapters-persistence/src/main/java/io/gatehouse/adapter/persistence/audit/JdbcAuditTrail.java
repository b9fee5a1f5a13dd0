package io.gatehouse.adapter.persistence.audit;

import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditEntry;

/** The audit trail in the table {@code audit_entry}, which refuses changes. */
final class JdbcAuditTrail implements AuditTrail {

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(AuditEntry entry) {
        var details = entry.details().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(detail -> Stream.of(detail.getKey(), detail.getValue())).toList();
        jdbc.sql("""
            insert into audit_entry (id, at, actor_kind, actor_name, action, subject, details)
            values (:id, :at, :actorKind, :actorName, :action, :subject, jsonb_object(:details))
            """)
                .param("id", entry.id())
                .param("at", Columns.time(entry.at()))
                .param("actorKind", kind(entry.actor()))
                .param("actorName", Columns.text(name(entry.actor())))
                .param("action", entry.action().name())
                .param("subject", Columns.text(entry.subject(), 500))
                .param("details", Columns.array(details))
                .update();
    }

    private static String kind(Actor actor) {
        return switch (actor) {
            case Actor.OperatorActor _ -> "OPERATOR";
            case Actor.CloudActor _ -> "CLOUD";
            case Actor.ReviewerActor _ -> "REVIEWER";
            case Actor.ApplicationActor _ -> "APPLICATION";
        };
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.OperatorActor(String username) -> username;
            case Actor.ReviewerActor(String id) -> id;
            case Actor.CloudActor _ -> "Blnk Cloud";
            case Actor.ApplicationActor(String part) -> part;
        };
    }
}
