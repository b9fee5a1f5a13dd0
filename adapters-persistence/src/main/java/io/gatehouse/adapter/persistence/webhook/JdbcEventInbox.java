package io.gatehouse.adapter.persistence.webhook;

import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.StoreFailures;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.ReceivedEvent;

/**
 * Events in {@code event} and {@code event_content}, each durable by one statement in a transaction of its own.
 *
 * <p>The connections wait for the write-ahead log to reach the disk before they report a commit, whatever the default of
 * the server.
 */
final class JdbcEventInbox implements EventInbox {

    static final String BODY = "event-body";

    private final JdbcClient jdbc;
    private final Keyring keyring;

    JdbcEventInbox(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public void store(ReceivedEvent event) {
        var sealed = keyring.seal(event.payload().bytes(), BODY, event.id().toString());
        StoreFailures.translated("storing an event", () -> insert(event, sealed));
    }

    private int insert(ReceivedEvent event, byte[] sealed) {
        var understood = switch (event.envelope()) {
            case Envelope.Understood envelope -> Optional.of(envelope);
            case Envelope.NotUnderstood _ -> Optional.<Envelope.Understood>empty();
        };
        return jdbc.sql("""
            with stored as (
                insert into event (id, received_at, source_id, state, size, name, resource, instance_id)
                values (:id, :receivedAt, :source, :state, :size, :name, :resource, :instance)
                returning id
            )
            insert into event_content (event_id, body_hash, headers, signed_at, verified_by, sealed_body)
            select id, :hash, :headers, :signedAt, :verifiedBy, :body from stored
            """)
                .param("id", event.id().value())
                .param("receivedAt", Columns.time(event.receivedAt()))
                .param("source", event.source().value())
                .param("state", event.state().name())
                .param("size", event.payload().size())
                .param("name", understood.map(Envelope.Understood::name).map(name -> Columns.text(name.value()))
                        .orElse(null))
                .param("resource", understood.flatMap(Envelope.Understood::resource).map(Columns::text).orElse(null))
                .param("instance", event.instance().map(InstanceId::value).orElse(null))
                .param("hash", HexFormat.of().parseHex(event.hash().hex()))
                .param("headers", HeaderArrays.write(event.headers()))
                .param("signedAt", Columns.time(event.signedAt()))
                .param("verifiedBy", event.verifiedBy().value())
                .param("body", sealed)
                .update();
    }
}
