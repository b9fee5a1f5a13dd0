package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.KeysetQuery;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceSlug;

/** The event log, read along the indexes of {@code event}. */
final class JdbcEventReadModel implements EventReadModel {

    private final JdbcClient jdbc;
    private final Keyring keyring;

    JdbcEventReadModel(JdbcClient jdbc, Keyring keyring) {
        this.jdbc = jdbc;
        this.keyring = keyring;
    }

    @Override
    public Page<EventSummary> page(EventFilter filter, PageRequest page) {
        return query(filter).page(jdbc, page, EventSummaryRow::read, EventSummaryRow::position)
                .map(EventSummaryRow::summary);
    }

    @Override
    public Optional<EventRecord> find(EventId id) {
        return jdbc.sql("select " + EventSummaryRow.COLUMNS + """
            , c.body_hash, c.headers, c.signed_at, c.verified_by, c.sealed_body
            from event e
            join source s on s.id = e.source_id
            join event_content c on c.event_id = e.id
            where e.id = :id
            """).param("id", id.value()).query((row, number) -> record(id, row, number)).optional();
    }

    /** The statement behind {@link #page}. */
    static KeysetQuery query(EventFilter filter) {
        var all = EnumSet.allOf(EventState.class);
        var states = filter.states().containsAll(all)
                ? List.<String>of()
                : filter.states().stream().map(EventState::name).sorted().toList();
        var query = KeysetQuery.of(
                "select " + EventSummaryRow.COLUMNS + "\nfrom event e join source s on s.id = e.source_id",
                "e.received_at", "e.id")
                .whereIf("e.source_id = (select id from source where slug = :slug)", "slug",
                        filter.source().map(SourceSlug::value))
                .whereIf("e.instance_id = :instance", "instance", filter.instance().map(InstanceId::value))
                .whereIf("e.name = :name", "name", filter.name().map(name -> Columns.text(name.value())))
                .whereIf("e.received_at >= :from", "from", filter.from().map(Columns::time))
                .whereIf("e.received_at < :until", "until", filter.until().map(Columns::time))
                .whereOneOf("e.state", "state", states);
        return filter.search().map(search -> searched(query, search)).orElse(query);
    }

    private static KeysetQuery searched(KeysetQuery query, String search) {
        var byResource = query.where("e.resource = :search", "search", Columns.text(search));
        return id(search)
                .map(id -> query.where("(e.id = :searchedId or e.resource = :search)", "searchedId", id)
                        .where("true", "search", Columns.text(search)))
                .orElse(byResource);
    }

    private static Optional<UUID> id(String search) {
        try {
            return Optional.of(UUID.fromString(search)).filter(id -> id.toString().equals(search));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private EventRecord record(EventId id, ResultSet row, int number) throws SQLException {
        var body = keyring.open(row.getBytes("sealed_body"), JdbcEventInbox.BODY, id.toString());
        return new EventRecord(
                EventSummaryRow.read(row, number).summary(), Payload.of(body),
                new BodyHash(HexFormat.of().formatHex(row.getBytes("body_hash"))), HeaderArrays.read(row, "headers"),
                Columns.time(row, "signed_at"), new SecretId(row.getString("verified_by")));
    }
}
