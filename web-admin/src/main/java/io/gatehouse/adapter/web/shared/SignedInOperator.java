package io.gatehouse.adapter.web.shared;

import java.io.Serializable;
import java.security.Principal;

import io.gatehouse.domain.operator.Role;
import io.gatehouse.domain.operator.Username;

/** The operator that a session belongs to. Kept in the session, so of plain text only. */
public record SignedInOperator(String name, Role role) implements Principal, Serializable {
    @Override
    public String getName() {
        return name;
    }

    /** The name as use cases take it. */
    public Username username() {
        return new Username(name);
    }

    /** Whether this operator may do more than look. */
    public boolean mayChange() {
        return role == Role.OPERATOR;
    }
}
