package io.gatehouse.testkit.kyc;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Real keys in memory. */
public final class InMemoryEvidenceKeys implements EvidenceKeys {

    private final InMemoryTable<String, Row> rows;

    /** Ones that are made and rolled back by these units. */
    public InMemoryEvidenceKeys(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    private record Row(EvidenceKey key, KeyPair pair) {}

    @Override
    public EvidenceKey current(Instant now) {
        var all = all();
        return all.isEmpty() ? rotate(now) : all.getFirst();
    }

    @Override
    public byte[] sign(String fingerprint, byte[] content) {
        var row = rows.find(fingerprint).orElseThrow(() -> new IllegalArgumentException("there is no such key"));
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(row.pair.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with Ed25519", e);
        }
    }

    @Override
    public List<EvidenceKey> all() {
        var newestFirst = rows.all().reversed();
        return newestFirst.stream().map(row -> new EvidenceKey(
                row.key.fingerprint(), row.key.publicKey(), row.key.createdAt(), row.equals(newestFirst.getFirst())))
                .toList();
    }

    @Override
    public EvidenceKey rotate(Instant now) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var key = new EvidenceKey(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)),
                    Base64.getEncoder().encodeToString(encoded), now, true);
            rows.put(key.fingerprint(), new Row(key, pair));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes keys of Ed25519", e);
        }
    }
}
