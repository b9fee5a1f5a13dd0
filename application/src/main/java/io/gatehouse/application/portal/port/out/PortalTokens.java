package io.gatehouse.application.portal.port.out;

import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.portal.TokenHash;

/** Makes portal tokens and hashes them. Thread-safe. */
public interface PortalTokens {

    /** A new token of 256 random bits from a cryptographic source. */
    PortalToken next();

    /** SHA-256 of the token's UTF-8 bytes. */
    TokenHash hash(PortalToken token);
}
