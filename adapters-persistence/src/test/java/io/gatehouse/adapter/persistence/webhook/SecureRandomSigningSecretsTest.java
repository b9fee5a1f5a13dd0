package io.gatehouse.adapter.persistence.webhook;

import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.testkit.webhook.SigningSecretsContract;

class SecureRandomSigningSecretsTest extends SigningSecretsContract {

    @Override
    protected SigningSecrets secrets() {
        return new SecureRandomSigningSecrets();
    }
}
