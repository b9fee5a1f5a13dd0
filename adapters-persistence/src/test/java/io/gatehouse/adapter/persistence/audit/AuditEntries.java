package io.gatehouse.adapter.persistence.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** The audit trail as stored, which no port reads yet. */
public final class AuditEntries {

    private AuditEntries() {}

    /** All of it, in the order of time. */
    public static List<AuditEntry> all(JdbcClient jdbc) {
        return jdbc
                .sql("select id, at, actor_kind, actor_name, action, subject, details from audit_entry order by at, id")
                .query((row, _) -> new AuditEntry(
                        Columns.id(row, "id"), Columns.time(row, "at"),
                        actor(row.getString("actor_kind"), row.getString("actor_name")),
                        AuditAction.valueOf(row.getString("action")), row.getString("subject"),
                        details(jdbc, Columns.id(row, "id"))))
                .list();
    }

    private static Map<String, String> details(JdbcClient jdbc, UUID id) {
        var details = new HashMap<String, String>();
        jdbc.sql("select key, value from audit_entry, jsonb_each_text(details) where id = :id").param("id", id)
                .query((row, _) -> Map.entry(row.getString("key"), row.getString("value"))).list()
                .forEach(detail -> details.put(detail.getKey(), detail.getValue()));
        return details;
    }

    private static Actor actor(String kind, String name) {
        return switch (kind) {
            case "OPERATOR" -> new Actor.OperatorActor(name);
            case "CLOUD" -> new Actor.CloudActor();
            case "APPLICATION" -> new Actor.ApplicationActor(name);
            default -> throw new IllegalStateException("no kind of actor: " + kind);
        };
    }
}
