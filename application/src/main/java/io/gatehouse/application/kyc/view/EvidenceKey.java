package io.gatehouse.application.kyc.view;

import java.time.Instant;

/**
 * A public key that evidence packs are signed with. Whoever has it from a source that they trust can tell who made a pack.
 *
 * @param fingerprint SHA-256 of the key as it is encoded, 64 lower-case hex digits: its name
 * @param publicKey   Ed25519, encoded as RFC 8410 says, in Base64
 * @param isCurrent   whether new packs are signed with it
 */
public record EvidenceKey(String fingerprint, String publicKey, Instant createdAt, boolean isCurrent) {

    private static final int LINE = 64;

    /** The key as a PEM file (RFC 7468), which other programs read. */
    public String pem() {
        var text = new StringBuilder("-----BEGIN PUBLIC KEY-----\n");
        for (var start = 0; start < publicKey.length(); start += LINE) {
            text.append(publicKey, start, Math.min(start + LINE, publicKey.length())).append('\n');
        }
        return text.append("-----END PUBLIC KEY-----\n").toString();
    }
}
