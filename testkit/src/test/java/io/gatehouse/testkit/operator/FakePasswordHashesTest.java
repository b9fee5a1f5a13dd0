package io.gatehouse.testkit.operator;

import io.gatehouse.application.operator.port.out.PasswordHashes;

class FakePasswordHashesTest extends PasswordHashesContract {

    private final FakePasswordHashes hashes = new FakePasswordHashes();

    @Override
    protected PasswordHashes hashes() {
        return hashes;
    }
}
