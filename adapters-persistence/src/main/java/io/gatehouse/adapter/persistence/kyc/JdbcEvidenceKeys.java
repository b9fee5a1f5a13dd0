package io.gatehouse.adapter.persistence.kyc;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.view.EvidenceKey;

/** Keys in {@code evidence_key}, the private ones sealed. The last one made is the one that signs. */
final class JdbcEvidenceKeys implements EvidenceKeys {

    private static final String PURPOSE = "evidence_key";
    private static final String ALGORITHM = "Ed25519";

    private static final String SELECT = """
        select fingerprint, public_key, created_at, number = max(number) over () as is_current
        from evidence_key order by number desc
        """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Locks locks;

    JdbcEvidenceKeys(JdbcClient jdbc, Keyring keyring, Locks locks) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.locks = locks;
    }

    @Override
    public EvidenceKey current(Instant now) {
        var there = last();
        if (there.isPresent()) {
            return there.get();
        }
        locks.take(PURPOSE);
        // Whoever held the lock before has made one.
        return last().orElseGet(() -> rotate(now));
    }

    private Optional<EvidenceKey> last() {
        return all().stream().findFirst();
    }

    @Override
    public byte[] sign(String fingerprint, byte[] content) {
        var sealed = jdbc.sql("select sealed_private_key from evidence_key where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint).query((row, _) -> row.getBytes("sealed_private_key")).optional()
                .orElseThrow(() -> new IllegalArgumentException("there is no such key"));
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(keyring.open(sealed, PURPOSE, fingerprint))));
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with Ed25519", e);
        }
    }

    @Override
    public List<EvidenceKey> all() {
        return jdbc.sql(SELECT).query((row, _) -> new EvidenceKey(
                row.getString("fingerprint"), row.getString("public_key"), Columns.time(row, "created_at"),
                row.getBoolean("is_current"))).list();
    }

    @Override
    public EvidenceKey rotate(Instant now) {
        locks.take(PURPOSE);
        var pair = newPair();
        var encoded = pair.getPublic().getEncoded();
        var fingerprint = fingerprint(encoded);
        jdbc.sql("""
            insert into evidence_key (fingerprint, public_key, sealed_private_key, created_at)
            values (:fingerprint, :public, :private, :at)
            """)
                .param("fingerprint", fingerprint)
                .param("public", Base64.getEncoder().encodeToString(encoded))
                .param("private", keyring.seal(pair.getPrivate().getEncoded(), PURPOSE, fingerprint))
                .param("at", Columns.time(now))
                .update();
        return last().orElseThrow();
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes keys of Ed25519", e);
        }
    }

    private static String fingerprint(byte[] encoded) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
