package io.gatehouse.testkit.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.portal.TokenHash;

/** Portal tokens that can be foretold: {@code token-1}, {@code token-2}, … Thread-safe. */
public final class CountingPortalTokens implements PortalTokens {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public PortalToken next() {
        return new PortalToken("token-" + last.incrementAndGet());
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
