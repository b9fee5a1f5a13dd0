package io.gatehouse.adapter.persistence.installation;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.domain.installation.InstallationId;

/** Rejections in {@code key_rejection}. */
final class JdbcKeyRejections implements KeyRejections {

    private final JdbcClient jdbc;

    JdbcKeyRejections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean record(InstallationId installation, Instant rejectedAt) {
        return jdbc.sql("""
            insert into key_rejection (installation_id, rejected_at) values (:installation, :rejectedAt)
            on conflict (installation_id) do nothing
            """)
                .param("installation", installation.value())
                .param("rejectedAt", Columns.time(rejectedAt))
                .update() == 1;
    }

    @Override
    public Optional<Instant> find(InstallationId installation) {
        return jdbc.sql("select rejected_at from key_rejection where installation_id = :installation")
                .param("installation", installation.value())
                .query((row, _) -> Columns.time(row, "rejected_at"))
                .optional();
    }

    @Override
    public void clear(InstallationId installation) {
        jdbc.sql("delete from key_rejection where installation_id = :installation")
                .param("installation", installation.value())
                .update();
    }
}
