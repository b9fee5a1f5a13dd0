package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;

/** Connections over {@code installation}: of several apps in one instance, the one that was installed last. */
final class JdbcConnections implements Connections {

    private final JdbcClient jdbc;

    JdbcConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Connection> of(InstanceId instance) {
        return jdbc.sql("""
            select id, instance_id, permissions from installation
            where instance_id = :instance and status = 'ACTIVE'
            order by since desc, id collate "C"
            limit 1
            """).param("instance", instance.value()).query(JdbcConnections::read).optional();
    }

    @Override
    public List<Connection> all(int most) {
        return jdbc.sql("""
            select distinct on (instance_id collate "C") id, instance_id, permissions from installation
            where status = 'ACTIVE'
            order by instance_id collate "C", since desc, id collate "C"
            limit :most
            """).param("most", most).query(JdbcConnections::read).list();
    }

    private static Connection read(ResultSet row, int number) throws SQLException {
        return new Connection(
                new InstallationId(row.getString("id")), new InstanceId(row.getString("instance_id")),
                Permissions.of(Columns.texts(row, "permissions")));
    }
}
