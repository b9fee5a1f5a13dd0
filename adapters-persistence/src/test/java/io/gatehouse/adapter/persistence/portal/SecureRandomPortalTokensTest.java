package io.gatehouse.adapter.persistence.portal;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.testkit.portal.PortalTokensContract;

import static org.assertj.core.api.Assertions.assertThat;

class SecureRandomPortalTokensTest extends PortalTokensContract {

    @Override
    protected PortalTokens tokens() {
        return new SecureRandomPortalTokens();
    }

    @Test
    void has256BitsInBase64Url() {
        assertThat(Base64.getUrlDecoder().decode(tokens().next().value())).hasSize(32);
    }
}
