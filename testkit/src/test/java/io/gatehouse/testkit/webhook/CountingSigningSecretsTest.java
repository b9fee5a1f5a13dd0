package io.gatehouse.testkit.webhook;

import io.gatehouse.application.webhook.port.out.SigningSecrets;

class CountingSigningSecretsTest extends SigningSecretsContract {

    private final CountingSigningSecrets secrets = new CountingSigningSecrets();

    @Override
    protected SigningSecrets secrets() {
        return secrets;
    }
}
