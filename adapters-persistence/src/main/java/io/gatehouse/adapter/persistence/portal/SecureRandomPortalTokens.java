package io.gatehouse.adapter.persistence.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.portal.TokenHash;

/** Portal tokens of {@link SecureRandom}, 43 characters of base64url. */
final class SecureRandomPortalTokens implements PortalTokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public PortalToken next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new PortalToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public TokenHash hash(PortalToken token) {
        try {
            return new TokenHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(token.value().getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
