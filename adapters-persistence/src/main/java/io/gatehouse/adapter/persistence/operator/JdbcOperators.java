package io.gatehouse.adapter.persistence.operator;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Username;

/** Operators in {@code operator}. */
final class JdbcOperators implements Operators {

    private final JdbcClient jdbc;
    private final Locks locks;

    JdbcOperators(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    @Override
    public Optional<Operator> find(Username username) {
        return jdbc.sql("""
            select username, password_hash, role, enabled, created_at
            from operator
            where username = :username
            """).param("username", username.value()).query(OperatorRow::read).optional()
                .map(OperatorRow::toDomain);
    }

    @Override
    public boolean lockIfNone() {
        locks.take("first operator");
        return jdbc.sql("select not exists (select 1 from operator)").query(Boolean.class).single();
    }

    @Override
    public void add(Operator operator) {
        jdbc.sql("""
            insert into operator (username, password_hash, role, enabled, created_at)
            values (:username, :password, :role, :enabled, :createdAt)
            """)
                .param("username", operator.username().value())
                .param("password", operator.password().encoded())
                .param("role", operator.role().name())
                .param("enabled", operator.enabled())
                .param("createdAt", Columns.time(operator.createdAt()))
                .update();
    }
}
