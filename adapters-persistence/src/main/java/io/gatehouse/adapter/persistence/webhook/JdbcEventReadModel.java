package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.KeysetQuery;
import io.gatehouse.adapter.persistence.shared.KeysetQuery.Branch;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.Delivery;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.StoredBody;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceSlug;

/** The event log, read along the indexes of {@code event}. */
final class JdbcEventReadModel implements EventReadModel {

    /** Of the deliveries and attempts of one event; no page could show more to anybody's use. */
    private static final int MOST_SHOWN = 500;

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
    public BoundedCount count(EventFilter filter) {
        return query(filter).count(jdbc);
    }

    @Override
    public Optional<EventRecord> find(EventId id) {
        return jdbc.sql("select " + EventSummaryRow.COLUMNS + """
            , c.body_hash, c.headers, c.signed_at, c.verified_by, c.sealed_body,
                c.expunged_at
            from\s""" + EventSummaryRow.TABLES + """
             join event_content c on c.event_id = e.id
            where e.id = :id
            """).param("id", id.value()).query((row, number) -> record(id, row, number)).optional();
    }

    /** The statement behind {@link #page}. */
    static KeysetQuery query(EventFilter filter) {
        var all = EnumSet.allOf(EventState.class);
        var states = filter.states().containsAll(all)
                ? List.<Branch>of()
                : filter.states().stream().sorted().map(EventStates::branch).toList();
        var query = KeysetQuery.of(
                "select " + EventSummaryRow.COLUMNS + "\nfrom " + EventSummaryRow.TABLES, "e.received_at", "e.id")
                .whereIf("e.source_id = (select id from source where slug = :slug)", "slug",
                        filter.source().map(SourceSlug::value))
                .whereIf("e.instance_id = :instance", "instance", filter.instance().map(InstanceId::value))
                .whereIf("e.name = :name", "name", filter.name().map(name -> Columns.text(name.value())))
                .whereIf("e.received_at >= :from", "from", filter.from().map(Columns::time))
                .whereIf("e.received_at < :until", "until", filter.until().map(Columns::time))
                .whereAnyOf(states);
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
        var summary = EventSummaryRow.read(row, number).summary();
        var first = new Delivery(
                summary.receivedAt(), DeliveryOutcome.FIRST, Columns.time(row, "signed_at"),
                new SecretId(row.getString("verified_by")));
        return new EventRecord(
                summary, body(id, row),
                new BodyHash(HexFormat.of().formatHex(row.getBytes("body_hash"))), HeaderArrays.read(row, "headers"),
                first.signedAt(), first.verifiedBy(),
                Stream.concat(Stream.of(first), repeatedDeliveries(id).stream()).toList(), attempts(id));
    }

    private StoredBody body(EventId id, ResultSet row) throws SQLException {
        var expungedAt = Columns.optionalTime(row, "expunged_at");
        return expungedAt.isPresent()
                ? new StoredBody.Expunged(expungedAt.get())
                : new StoredBody.Kept(Payload.of(
                        keyring.open(row.getBytes("sealed_body"), JdbcEventInbox.BODY, id.toString())));
    }

    private List<Delivery> repeatedDeliveries(EventId id) {
        return jdbc.sql("""
            select received_at, signed_at, verified_by from event_delivery where event_id = :id
            order by received_at limit :most
            """).param("id", id.value()).param("most", MOST_SHOWN).query((row, _) -> new Delivery(
                Columns.time(row, "received_at"), DeliveryOutcome.REPEATED, Columns.time(row, "signed_at"),
                new SecretId(row.getString("verified_by")))).list();
    }

    private List<Attempt> attempts(EventId id) {
        return jdbc.sql("""
            select number, started_at, ended_at, outcome, error, node, replayed_by, replay_reason
            from (select * from event_attempt where event_id = :id order by number desc limit :most) latest
            order by number
            """).param("id", id.value()).param("most", MOST_SHOWN).query((row, _) -> new Attempt(
                row.getInt("number"), Columns.time(row, "started_at"), Columns.time(row, "ended_at"),
                AttemptOutcome.valueOf(row.getString("outcome")), Columns.optionalText(row, "error"),
                row.getString("node"), replay(row))).list();
    }

    private static Optional<Replay> replay(ResultSet row) throws SQLException {
        var reason = Columns.optionalText(row, "replay_reason").orElse("");
        return Columns.optionalText(row, "replayed_by").map(operator -> new Replay(operator, reason));
    }
}
