package io.gatehouse.adapter.persistence.kyc;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.BoundedCounts;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityArrival;

/** Arrivals in {@code identity_arrival}. */
final class JdbcIdentityArrivals implements IdentityArrivals {

    private final JdbcClient jdbc;

    JdbcIdentityArrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean record(IdentityArrival arrival) {
        return jdbc.sql("""
            insert into identity_arrival (source_id, identity_id, instance_id, event_id, arrived_at)
            values (:source, :identity, :instance, :event, :arrivedAt)
            on conflict (source_id, identity_id) do nothing
            """)
                .param("source", arrival.source().value())
                .param("identity", arrival.identity().value())
                .param("instance", arrival.instance().map(InstanceId::value).orElse(null))
                .param("event", arrival.event().value())
                .param("arrivedAt", Columns.time(arrival.arrivedAt()))
                .update() == 1;
    }

    @Override
    public BoundedCount waiting() {
        return BoundedCounts.count(jdbc, "from identity_arrival", Map.of());
    }
}
