package io.gatehouse.adapter.persistence.shared;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The key of fingerprints: 256 random bits, made once for a database and kept there sealed. It is not taken from the
 * keyset, as fingerprints have to stay the same when the keyset is rotated. Thread-safe.
 */
public final class FingerprintKey {

    private static final String PURPOSE = "fingerprint-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    /** A key of its own, as for a store that is not there yet. */
    public FingerprintKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The key of this database; makes it if there is none. Of two nodes that make it at once, one wins. */
    public static FingerprintKey of(JdbcClient jdbc, Keyring keyring) {
        var proposal = new byte[BYTES];
        new SecureRandom().nextBytes(proposal);
        return StoreFailures.translated("reading the key of fingerprints", () -> {
            jdbc.sql("insert into fingerprint_key (id, sealed) values (1, :sealed) on conflict (id) do nothing")
                    .param("sealed", keyring.seal(proposal, PURPOSE)).update();
            var sealed = jdbc.sql("select sealed from fingerprint_key where id = 1")
                    .query((row, _) -> row.getBytes("sealed")).single();
            return new FingerprintKey(keyring.open(sealed, PURPOSE));
        });
    }

    /**
     * A hash that only this database can make.
     *
     * @param purpose of what; the same content has another hash for another purpose
     * @return 64 lower-case hex digits
     */
    public String hash(String purpose, List<String> content) {
        var all = new ArrayList<>(List.of(purpose));
        all.addAll(content);
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(Canonical.bytes(all)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
