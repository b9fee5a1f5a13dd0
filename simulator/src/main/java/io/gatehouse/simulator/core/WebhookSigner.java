package io.gatehouse.simulator.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.gatehouse.simulator.wire.Payload;

/**
 * Signs as Blnk Core does: lower-case hex of HMAC-SHA256 over the timestamp, a dot and the raw body. The secret is
 * used as its UTF-8 bytes, even where it looks like hex or base64.
 */
public final class WebhookSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSigner() {}

    /**
     * The signature as 64 lower-case hex digits. An empty secret is allowed, because a Core without a secret signs its
     * hooks with one: {@link SecretKeySpec} refuses an empty key, but RFC 2104 pads a key with zero bytes to the block
     * size, so a key of one zero byte gives the same result.
     */
    public static String sign(String secret, String timestamp, Payload body) {
        var key = secret.isEmpty() ? new byte[1] : secret.getBytes(StandardCharsets.UTF_8);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            return HexFormat.of().formatHex(mac.doFinal(body.bytes()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }
}
