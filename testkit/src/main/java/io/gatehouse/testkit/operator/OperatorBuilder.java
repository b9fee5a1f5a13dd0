package io.gatehouse.testkit.operator;

import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.domain.operator.Role;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.testkit.shared.MutableInstantSource;

/** An operator with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class OperatorBuilder {

    private final Username username;
    private final PasswordHash password;
    private final Role role;
    private final boolean enabled;

    private OperatorBuilder(Username username, PasswordHash password, Role role, boolean enabled) {
        this.username = username;
        this.password = password;
        this.role = role;
        this.enabled = enabled;
    }

    /** The enabled operator {@code ada}, whose password is {@code correct horse} by {@link FakePasswordHashes}. */
    public static OperatorBuilder anOperator() {
        return new OperatorBuilder(new Username("ada"), new PasswordHash("0$correct horse"), Role.OPERATOR, true);
    }

    /** Of this name. */
    public OperatorBuilder named(String value) {
        return new OperatorBuilder(new Username(value), password, role, enabled);
    }

    /** With this hash of a password. */
    public OperatorBuilder withPassword(PasswordHash value) {
        return new OperatorBuilder(username, value, role, enabled);
    }

    /** In this role. */
    public OperatorBuilder as(Role value) {
        return new OperatorBuilder(username, password, value, enabled);
    }

    /** Not let in any more. */
    public OperatorBuilder disabled() {
        return new OperatorBuilder(username, password, role, false);
    }

    /** The operator. */
    public Operator build() {
        return new Operator(username, password, role, enabled, MutableInstantSource.START);
    }
}
