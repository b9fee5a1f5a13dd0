package io.gatehouse.application.webhook.service;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.SigningSecret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The signature over a webhook: HMAC-SHA256 with the UTF-8 bytes of the secret as the key, over the timestamp as sent, a
 * dot, and the raw body.
 *
 * @see <a href="https://docs.blnkfinance.com/webhooks/overview">Blnk webhooks</a>
 */
final class BlnkSignature {

    private static final String ALGORITHM = "HmacSHA256";

    /** An empty HMAC key is padded with zeros to a block (RFC 2104), as a single zero byte is; Java refuses the former. */
    private static final byte[] EMPTY_KEY = {0};

    private final byte[] mac;
    private final String timestamp;
    private final byte[] body;

    /** From the header values, of which the signature is hexadecimal, and the body. */
    BlnkSignature(String signature, String timestamp, Payload payload) {
        this.mac = HexFormat.of().parseHex(signature);
        this.timestamp = timestamp;
        this.body = payload.bytes();
    }

    /** Whether it was made with this secret. Takes the same time whatever the first wrong byte. */
    boolean isOf(SigningSecret secret) {
        return isOf(secret.value().getBytes(UTF_8));
    }

    /** Whether it was made with the empty key, as anybody can. */
    boolean isOfEmptyKey() {
        return isOf(EMPTY_KEY);
    }

    private boolean isOf(byte[] key) {
        try {
            var hmac = Mac.getInstance(ALGORITHM);
            hmac.init(new SecretKeySpec(key, ALGORITHM));
            hmac.update(timestamp.getBytes(US_ASCII));
            hmac.update((byte) '.');
            return MessageDigest.isEqual(hmac.doFinal(body), mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
