package io.gatehouse.adapter.persistence.operator;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.testkit.operator.PasswordHashesContract;

import static org.assertj.core.api.Assertions.assertThat;

class Argon2PasswordHashesTest extends PasswordHashesContract {

    private static final Argon2PasswordHashes HASHES = new Argon2PasswordHashes();

    @Override
    protected PasswordHashes hashes() {
        return HASHES;
    }

    @Test
    void saysWhatItWasMadeWith() {
        assertThat(HASHES.hash(new Password("correct horse")).encoded()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
