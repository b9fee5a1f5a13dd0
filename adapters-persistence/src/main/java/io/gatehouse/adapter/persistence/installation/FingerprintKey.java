package io.gatehouse.adapter.persistence.installation;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Canonical;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.StoreFailures;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.Permissions;

/**
 * The key of content fingerprints: 256 random bits, made once for a database and kept there sealed. It is not taken from
 * the keyset, as fingerprints have to stay the same when the keyset is rotated. Thread-safe.
 */
final class FingerprintKey {

    private static final String PURPOSE = "fingerprint-key";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private FingerprintKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The key of this database; makes it if there is none. Of two nodes that make it at once, one wins. */
    static FingerprintKey of(JdbcClient jdbc, Keyring keyring) {
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

    ContentFingerprint fingerprint(InstallationId installation, ApiKey apiKey, Permissions permissions) {
        var content = new ArrayList<>(List.of("install-content", installation.value(), apiKey.value()));
        permissions.scopes().forEach(permission -> content.add(permission.scope()));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new ContentFingerprint(HexFormat.of().formatHex(mac.doFinal(Canonical.bytes(content))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }
}
