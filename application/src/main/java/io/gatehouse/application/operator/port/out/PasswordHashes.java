package io.gatehouse.application.operator.port.out;

import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.PasswordHash;

/** Hashes passwords, slowly on purpose. Thread-safe. */
public interface PasswordHashes {

    /** An adaptive hash of the password with a salt of its own. */
    PasswordHash hash(Password password);

    /** Whether the hash is of this password. */
    boolean matches(Password password, PasswordHash hash);

    /** Takes as long as {@link #matches} does, so that it does not show whether a name is known. */
    void spendTheSameTime(Password password);
}
