package io.gatehouse.testkit.operator;

import java.util.concurrent.atomic.AtomicInteger;

import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.PasswordHash;

/** Password hashes that cost nothing and hide nothing. Counts how often time was spent. Thread-safe. */
public final class FakePasswordHashes implements PasswordHashes {

    private final AtomicInteger salt = new AtomicInteger();
    private final AtomicInteger spent = new AtomicInteger();

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(salt.incrementAndGet() + "$" + password.value());
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        spent.incrementAndGet();
        return hash.encoded().substring(hash.encoded().indexOf('$') + 1).equals(password.value());
    }

    @Override
    public void spendTheSameTime(Password password) {
        spent.incrementAndGet();
    }

    /** How often a password was checked, or time was spent as if. */
    public int timesSpent() {
        return spent.get();
    }
}
