package io.gatehouse.domain.operator;

import java.time.Instant;

/** A person who may sign in to the admin pages. */
public record Operator(Username username, PasswordHash password, Role role, boolean enabled, Instant createdAt) {}
