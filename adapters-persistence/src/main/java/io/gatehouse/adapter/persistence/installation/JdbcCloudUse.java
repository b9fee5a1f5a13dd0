package io.gatehouse.adapter.persistence.installation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.ledger.CloudAction;

/** Notes in {@code cloud_use}. */
final class JdbcCloudUse implements CloudUse {

    private final JdbcClient jdbc;

    JdbcCloudUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String action, ActionUse use) {}

    @Override
    public void used(InstallationId installation, CloudAction action, Instant at) {
        note("""
            insert into cloud_use (installation_id, action, used_at) values (:installation, :action, :at)
            on conflict (installation_id, action)
                do update set used_at = greatest(cloud_use.used_at, excluded.used_at)
            """, installation, action, at);
    }

    @Override
    public void refused(InstallationId installation, CloudAction action, Instant at) {
        note("""
            insert into cloud_use (installation_id, action, refused_at) values (:installation, :action, :at)
            on conflict (installation_id, action)
                do update set refused_at = greatest(cloud_use.refused_at, excluded.refused_at)
            """, installation, action, at);
    }

    private void note(String sql, InstallationId installation, CloudAction action, Instant at) {
        jdbc.sql(sql)
                .param("installation", installation.value())
                .param("action", action.name())
                .param("at", Columns.time(at))
                .update();
    }

    @Override
    public Map<CloudAction, ActionUse> of(InstallationId installation) {
        var found = new EnumMap<CloudAction, ActionUse>(CloudAction.class);
        jdbc.sql("select action, used_at, refused_at from cloud_use where installation_id = :installation")
                .param("installation", installation.value())
                .query((row, _) -> new Row(row.getString("action"), new ActionUse(
                        Columns.optionalTime(row, "used_at"), Columns.optionalTime(row, "refused_at"))))
                .list()
                // An action of another version of Gatehouse says nothing to this one.
                .forEach(row -> Stream.of(CloudAction.values()).filter(action -> action.name().equals(row.action()))
                        .forEach(action -> found.put(action, row.use())));
        return found;
    }
}
