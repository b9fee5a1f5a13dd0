package io.gatehouse.adapter.persistence.installation;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.domain.installation.CallbackEvent;
import io.gatehouse.domain.installation.OrganizationId;

/** Callbacks in {@code callback_event}. */
final class JdbcCallbackLog implements CallbackLog {

    private final JdbcClient jdbc;

    JdbcCallbackLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(CallbackEvent event) {
        jdbc.sql("""
            insert into callback_event (
                id, kind, outcome, installation_id, app_id, instance_id, organization_id, idempotency_key,
                received_at)
            values (
                :id, :kind, :outcome, :installation, :app, :instance, :organization, :idempotencyKey, :receivedAt)
            """)
                .param("id", event.id())
                .param("kind", event.kind().name())
                .param("outcome", event.outcome().name())
                .param("installation", event.installation().value())
                .param("app", event.app().value())
                .param("instance", event.instance().value())
                .param("organization", event.organization().map(OrganizationId::value).orElse(null))
                .param("idempotencyKey", event.idempotencyKey().map(Columns::text).orElse(null))
                .param("receivedAt", Columns.time(event.receivedAt()))
                .update();
    }
}
