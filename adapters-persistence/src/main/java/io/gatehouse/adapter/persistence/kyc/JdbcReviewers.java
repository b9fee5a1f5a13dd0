package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.PasswordHash;

/** Reviewers in {@code kyc_reviewer}. */
final class JdbcReviewers implements Reviewers {

    private final JdbcClient jdbc;

    JdbcReviewers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void store(Reviewer reviewer, PasswordHash pin) {
        bind(jdbc.sql("""
            insert into kyc_reviewer (id, instance_id, name, role, active, pin)
            values (:id, :instance, :name, :role, :active, :pin)
            on conflict (id) do update
            set instance_id = excluded.instance_id, name = excluded.name, role = excluded.role,
                active = excluded.active, pin = excluded.pin
            """), reviewer).param("pin", pin.encoded()).update();
    }

    @Override
    public boolean change(Reviewer reviewer) {
        return bind(jdbc.sql("""
            update kyc_reviewer set instance_id = :instance, name = :name, role = :role, active = :active where id = :id
            """), reviewer).update() == 1;
    }

    @Override
    public Optional<Reviewer> find(ReviewerId id) {
        return jdbc.sql("select id, instance_id, name, role, active from kyc_reviewer where id = :id")
                .param("id", id.value()).query(JdbcReviewers::read).optional();
    }

    @Override
    public Optional<PasswordHash> pin(ReviewerId id) {
        return jdbc.sql("select pin from kyc_reviewer where id = :id").param("id", id.value())
                .query((row, _) -> new PasswordHash(row.getString("pin"))).optional();
    }

    @Override
    public List<Reviewer> of(InstanceId instance) {
        return jdbc.sql("""
            select id, instance_id, name, role, active from kyc_reviewer where instance_id = :instance
            order by lower(name) collate "C", id
            """).param("instance", instance.value()).query(JdbcReviewers::read).list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Reviewer reviewer) {
        return statement
                .param("id", reviewer.id().value())
                .param("instance", reviewer.instance().value())
                .param("name", Columns.text(reviewer.name()))
                .param("role", reviewer.role().name())
                .param("active", reviewer.isActive());
    }

    private static Reviewer read(ResultSet row, int number) throws SQLException {
        return new Reviewer(
                new ReviewerId(Columns.id(row, "id")), new InstanceId(row.getString("instance_id")),
                row.getString("name"), ReviewerRole.valueOf(row.getString("role")), row.getBoolean("active"));
    }
}
