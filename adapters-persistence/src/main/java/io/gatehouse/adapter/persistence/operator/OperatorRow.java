package io.gatehouse.adapter.persistence.operator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.domain.operator.Role;
import io.gatehouse.domain.operator.Username;

/** A row of {@code operator}. */
record OperatorRow(String username, PasswordHash password, String role, boolean enabled, Instant createdAt) {

    static OperatorRow read(ResultSet row, int number) throws SQLException {
        return new OperatorRow(
                row.getString("username"), new PasswordHash(row.getString("password_hash")), row.getString("role"),
                row.getBoolean("enabled"), Columns.time(row, "created_at"));
    }

    Operator toDomain() {
        return new Operator(new Username(username), password, Role.valueOf(role), enabled, createdAt);
    }
}
