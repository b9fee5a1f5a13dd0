package io.gatehouse.testkit.webhook;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.domain.webhook.SigningSecret;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link SigningSecrets} promises. */
public abstract class SigningSecretsContract {

    /** The secrets under test. */
    protected abstract SigningSecrets secrets();

    @Test
    void givesNoSecretTwice() {
        var secrets = secrets();

        assertThat(Stream.generate(secrets::next).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void needsNoEscaping() {
        assertThat(secrets().next().value()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void namesASecretAlwaysAlikeAndAnotherOneOtherwise() {
        var secret = new SigningSecret("a-secret-of-the-core");

        assertThat(secrets().nameOf(secret)).isEqualTo(secrets().nameOf(new SigningSecret("a-secret-of-the-core")))
                .isNotEqualTo(secrets().nameOf(new SigningSecret("another-secret-of-the-core")));
    }

    @Test
    void doesNotTellTheSecretByItsName() {
        assertThat(secrets().nameOf(new SigningSecret("a-secret-of-the-core")).value())
                .matches("environment-[0-9a-f]{8,}").doesNotContain("secret-of");
    }
}
