package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** Sources, read for pages; nothing that is sealed is read. */
final class JdbcSourceReadModel implements SourceReadModel {

    private final JdbcClient jdbc;

    JdbcSourceReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SourceSummary> all() {
        return jdbc.sql("""
            select id, slug, name, instance_id, enabled,
                (select count(*) from source_secret where source_id = source.id) as secrets,
                (select max(received_at) from event where source_id = source.id) as last_event_at
            from source
            order by slug <> 'default', name, slug
            """).query((row, _) -> new SourceSummary(
                reference(row), instance(row), row.getBoolean("enabled"), row.getInt("secrets"),
                Columns.optionalTime(row, "last_event_at"))).list();
    }

    @Override
    public Optional<SourceDetail> detail(SourceId id) {
        return jdbc.sql("select id, slug, name, instance_id, enabled, version from source where id = :id")
                .param("id", id.value()).query((row, _) -> new SourceDetail(
                        reference(row), instance(row), row.getBoolean("enabled"), secrets(id), headers(id),
                        row.getLong("version")))
                .optional();
    }

    private List<SourceDetail.SecretLine> secrets(SourceId id) {
        return jdbc.sql("select id, added_at from source_secret where source_id = :source order by place")
                .param("source", id.value()).query((row, _) -> new SourceDetail.SecretLine(
                        new SecretId(row.getString("id")), Optional.of(Columns.time(row, "added_at")), false))
                .list();
    }

    private List<String> headers(SourceId id) {
        return jdbc.sql("select name from source_header where source_id = :source order by place")
                .param("source", id.value()).query((row, _) -> row.getString("name")).list();
    }

    private static SourceRef reference(ResultSet row) throws SQLException {
        return new SourceRef(
                new SourceId(Columns.id(row, "id")), new SourceSlug(row.getString("slug")), row.getString("name"));
    }

    private static Optional<InstanceId> instance(ResultSet row) throws SQLException {
        return Columns.optionalText(row, "instance_id").map(InstanceId::new);
    }
}
