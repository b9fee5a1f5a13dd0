package io.gatehouse.adapter.persistence.retention;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.EventName;

/**
 * The oldest that is kept: what was put aside, or what comes next after where the sweep has come to. Not looked for any
 * further than some events from there: a sweep that has started anew goes through many that have no body, and a page
 * cannot wait for that.
 */
final class JdbcRetentionReadModel implements RetentionReadModel {

    private static final int NEAR = 1_000;

    private static final String OLDEST = """
        with near as materialized (
            select e.id, e.received_at, e.name from event e
            where %1$s(e.received_at, e.id) > (:time, :id)
            order by e.received_at, e.id
            limit :near
        ), aside as (
            select e.id, e.received_at, e.name
            from retention_leftover l join event e on e.id = l.event_id
            where %1$sl.part = :part
        )
        select min(received_at) as oldest from (select * from near union all select * from aside) kept
        where %2$s%3$strue
        """;

    private final JdbcClient jdbc;
    private final SweepProgress progress;

    JdbcRetentionReadModel(JdbcClient jdbc, SweepProgress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    @Override
    public Oldest oldest(Scope scope) {
        return new Oldest(oldest(KeptPart.BODY, scope), oldest(KeptPart.RECORD, scope));
    }

    private Optional<Instant> oldest(KeptPart part, Scope scope) {
        var withBody = switch (part) {
            case BODY ->
                """
                    exists (select 1 from event_content c where c.event_id = kept.id and c.sealed_body is not null) and\s""";
            case RECORD -> "";
        };
        var from = progress.of(part, scope);
        return bind(scope, withBody)
                .param("time", Columns.time(from.at()))
                .param("id", from.id())
                .param("part", part.name())
                .param("near", NEAR)
                .query((row, _) -> Columns.optionalTime(row, "oldest")).single();
    }

    private JdbcClient.StatementSpec bind(Scope scope, String withBody) {
        return switch (scope) {
            case Scope.Usual(var except) ->
                jdbc.sql(OLDEST.formatted("", "(name is null or name <> all (:except)) and ", withBody))
                        .param("except", Columns.array(except.stream().map(EventName::value).toList()));
            case Scope.Named(var name) -> jdbc.sql(OLDEST.formatted("e.name = :name and ", "", withBody))
                    .param("name", Columns.text(name.value()));
        };
    }
}
