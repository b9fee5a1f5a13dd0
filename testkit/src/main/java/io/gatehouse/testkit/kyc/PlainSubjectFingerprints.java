package io.gatehouse.testkit.kyc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.SubjectFingerprint;

/** Fingerprints without a key, which is all that a test needs. */
public final class PlainSubjectFingerprints implements SubjectFingerprints {

    @Override
    public SubjectFingerprint of(Subject subject) {
        var texts = List.of(IdentityField.values()).stream().map(field -> switch (subject.text(field)) {
            case IdentityText.Given given -> "given " + given.value();
            case IdentityText.Missing _ -> "missing";
            case IdentityText.Tokenized _ -> "tokenized";
        }).toList();
        var content = List.of(subject.type(), texts, subject.born(), new TreeMap<>(subject.documents())).toString();
        try {
            return new SubjectFingerprint(HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
