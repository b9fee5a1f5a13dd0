package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.BoundedCounts;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.KeysetQuery;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepStatus;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.ExpectedEvent;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.domain.webhook.SweepOutcome;

/** Gaps in {@code gap}, found by what {@code event} lacks, and the list of them. */
final class JdbcGaps implements Gaps, GapReadModel {

    private static final String COLUMNS = """
        g.id, g.found_at, g.source_id, g.instance_id, g.collection, g.event_name, g.resource, g.created_at, g.state""";
    private static final String FROM_GAP = "select " + COLUMNS + " from gap g ";

    private final JdbcClient jdbc;
    private final Locks locks;

    JdbcGaps(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    // Along event_by_resource: few events are about one record.
    @Override
    public Set<ExpectedEvent> unheard(SourceId source, List<ExpectedEvent> expected) {
        return jdbc.sql("""
            select wanted.name, wanted.resource
            from unnest(:names, :resources) as wanted (name, resource)
            where not exists (
                select 1 from event e
                where e.resource = wanted.resource and e.source_id = :source and e.name = wanted.name)
            """)
                .param("names", Columns.array(expected.stream().map(event -> event.name().value()).toList()))
                .param("resources", Columns.array(expected.stream().map(ExpectedEvent::resource).toList()))
                .param("source", source.value())
                .query((row, _) -> new ExpectedEvent(new EventName(row.getString("name")), row.getString("resource")))
                .list().stream().collect(Collectors.toUnmodifiableSet());
    }

    // Whatever the conflict is: of two who add one gap at the same instant, one may meet the other's id first.
    @Override
    public int add(List<Gap> found) {
        return jdbc.sql("""
            insert into gap
                (id, found_at, source_id, instance_id, collection, event_name, resource, created_at, state)
            select * from unnest(:ids, :foundAt::timestamptz[], :sources, :instances, :collections, :names, :resources,
                :createdAt::timestamptz[], :states)
            on conflict do nothing
            """)
                .param("ids", ids(found, gap -> gap.id().value()))
                .param("foundAt", texts(found, gap -> Columns.time(gap.foundAt()).toString()))
                .param("sources", ids(found, gap -> gap.source().value()))
                .param("instances", texts(found, gap -> gap.instance().value()))
                .param("collections", texts(found, gap -> gap.collection().name()))
                .param("names", texts(found, gap -> gap.expected().name().value()))
                .param("resources", texts(found, gap -> gap.expected().resource()))
                .param("createdAt", texts(found, gap -> Columns.time(gap.createdAt()).toString()))
                .param("states", texts(found, gap -> gap.state().name()))
                .update();
    }

    @Override
    public List<Gap> open(int most) {
        return jdbc.sql(FROM_GAP + "where g.state = 'OPEN' order by g.found_at, g.id limit :most")
                .param("most", most).query(JdbcGaps::gap).list();
    }

    @Override
    public Optional<Gap> find(GapId id) {
        return jdbc.sql(FROM_GAP + "where g.id = :id").param("id", id.value()).query(JdbcGaps::gap).optional();
    }

    @Override
    public Optional<Gap> lock(GapId id) {
        locks.take("gap", id.toString());
        return find(id);
    }

    @Override
    public void settle(GapId id, GapState state, Instant at, Optional<EventId> event) {
        jdbc.sql("update gap set state = :state, settled_at = :at, event_id = :event where id = :id")
                .param("state", state.name())
                .param("at", Columns.time(at))
                .param("event", event.map(EventId::value).orElse(null), java.sql.Types.OTHER)
                .param("id", id.value())
                .update();
    }

    // An event that Gatehouse made is one whose gap somebody was about to end.
    @Override
    public int settleHeard(SourceId source, Instant at) {
        return jdbc.sql("""
            update gap g
            set state = case when c.verified_by = :synthetic then 'BACKFILLED' else 'ARRIVED' end, settled_at = :at,
                event_id = e.id
            from event e left join event_content c on c.event_id = e.id
            where g.source_id = :source and g.state = 'OPEN' and e.resource = g.resource and e.source_id = g.source_id
                and e.name = g.event_name
            """)
                .param("synthetic", SecretId.SYNTHETIC.value())
                .param("at", Columns.time(at))
                .param("source", source.value())
                .update();
    }

    @Override
    public Page<GapSummary> page(Optional<GapState> state, PageRequest page) {
        return KeysetQuery.of("select " + COLUMNS + """
            , g.settled_at, g.event_id, s.slug as source_slug, s.name as source_name
            from gap g join source s on s.id = g.source_id
            """, "g.found_at", "g.id")
                .whereIf("g.state = :state", "state", state.map(GapState::name))
                .page(jdbc, page, JdbcGaps::summary,
                        row -> new Position(row.gap().foundAt(), row.gap().id().value()));
    }

    @Override
    public BoundedCount open() {
        return BoundedCounts.count(jdbc, "from gap where state = 'OPEN'", Map.of());
    }

    @Override
    public List<SweepStatus> sweeps() {
        return jdbc.sql("""
            select s.id, s.slug as source_slug, s.name as source_name, s.instance_id, w.ended_at, w.installation_id,
                w.outcome, w.detail, w.records, w.unreadable, w.gaps,
                exists (select 1 from installation i where i.instance_id = s.instance_id and i.status = 'ACTIVE')
                    as reachable
            from source s left join sweep w on w.source_id = s.id
            where s.enabled and s.instance_id is not null
            order by s.name, s.id
            """).query(JdbcGaps::status).list();
    }

    private static String[] texts(List<Gap> gaps, Function<Gap, String> value) {
        return Columns.array(gaps.stream().map(value).toList());
    }

    private static UUID[] ids(List<Gap> gaps, Function<Gap, UUID> value) {
        return gaps.stream().map(value).toArray(UUID[]::new);
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        return new Gap(
                new GapId(Columns.id(row, "id")), new SourceId(Columns.id(row, "source_id")),
                new InstanceId(row.getString("instance_id")), LedgerCollection.valueOf(row.getString("collection")),
                new ExpectedEvent(new EventName(row.getString("event_name")), row.getString("resource")),
                Columns.time(row, "created_at"), Columns.time(row, "found_at"),
                GapState.valueOf(row.getString("state")));
    }

    private static GapSummary summary(ResultSet row, int number) throws SQLException {
        var gap = gap(row, number);
        return new GapSummary(
                gap, source(gap.source(), row), Columns.optionalTime(row, "settled_at"),
                Optional.ofNullable(row.getObject("event_id", UUID.class)).map(EventId::new));
    }

    private static SweepStatus status(ResultSet row, int number) throws SQLException {
        return new SweepStatus(
                source(new SourceId(Columns.id(row, "id")), row), new InstanceId(row.getString("instance_id")),
                ended(row), row.getBoolean("reachable"));
    }

    private static Optional<SweepStatus.Ended> ended(ResultSet row) throws SQLException {
        var at = row.getObject("ended_at", OffsetDateTime.class);
        if (at == null) {
            return Optional.empty();
        }
        return Optional.of(new SweepStatus.Ended(
                at.toInstant(), new InstallationId(row.getString("installation_id")),
                new SweepResult(
                        SweepOutcome.valueOf(row.getString("outcome")), row.getString("detail"), row.getInt("records"),
                        row.getInt("unreadable"), row.getInt("gaps"))));
    }

    private static SourceRef source(SourceId id, ResultSet row) throws SQLException {
        return new SourceRef(id, new SourceSlug(row.getString("source_slug")), row.getString("source_name"));
    }
}
