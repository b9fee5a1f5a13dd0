package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.KeysetQuery;
import io.gatehouse.adapter.persistence.shared.StoreFailures;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.RefusalReadModel;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.RefusedRequest;

/** Refused requests in {@code refused_request}, and the list of them. */
final class JdbcRefusals implements Refusals, RefusalReadModel {

    // A slug may be as long as a URL; this much tells slugs apart and fits into an index.
    private static final int MOST_CHARACTERS = 200;

    private final JdbcClient jdbc;

    JdbcRefusals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(RefusedRequest request) {
        StoreFailures.translated("recording a refused request", () -> insert(request));
    }

    // An offset here is a walk along the index that is as long as what is kept, which is bounded.
    @Override
    public int trim(Instant oldest, int most) {
        return StoreFailures.translated("trimming refused requests", () -> jdbc.sql("""
            delete from refused_request
            where received_at < :oldest
               or (received_at, id) <= (
                   select received_at, id from refused_request
                   order by received_at desc, id desc
                   offset :most limit 1)
            """).param("oldest", Columns.time(oldest)).param("most", most).update());
    }

    @Override
    public Page<RefusalSummary> page(Optional<String> slug, Optional<String> cause, PageRequest page) {
        return KeysetQuery.of("""
            select id, received_at, slug, cause, cause_limit, cause_headers, cause_skew, cause_tolerance, size,
                body_hash, headers, address
            from refused_request
            """, "received_at", "id")
                .whereIf("slug = :slug", "slug", slug.map(text -> Columns.text(text, MOST_CHARACTERS)))
                .whereIf("cause = :cause", "cause", cause.map(Columns::text))
                .page(jdbc, page, JdbcRefusals::read, row -> new Position(row.receivedAt(), row.id()));
    }

    private int insert(RefusedRequest request) {
        return CauseColumns.write(jdbc.sql("""
            insert into refused_request (
                id, received_at, slug, cause, cause_limit, cause_headers, cause_skew, cause_tolerance, size,
                body_hash, headers, address)
            values (
                :id, :receivedAt, :slug, :cause, :causeLimit, :causeHeaders, :causeSkew, :causeTolerance, :size,
                :hash, :headers, :address)
            """), request.cause())
                .param("id", request.id())
                .param("receivedAt", Columns.time(request.receivedAt()))
                .param("slug", Columns.text(request.slug(), MOST_CHARACTERS))
                .param("size", request.size())
                .param("hash", request.hash().map(BodyHash::hex).orElse(null))
                .param("headers", HeaderArrays.write(request.headers()))
                .param("address", Columns.text(request.address()))
                .update();
    }

    private static RefusalSummary read(ResultSet row, int number) throws SQLException {
        return new RefusalSummary(
                Columns.id(row, "id"), Columns.time(row, "received_at"), row.getString("slug"),
                CauseColumns.read(row), row.getString("address"), row.getInt("size"),
                Columns.optionalText(row, "body_hash").map(BodyHash::new), HeaderArrays.read(row, "headers"));
    }
}
