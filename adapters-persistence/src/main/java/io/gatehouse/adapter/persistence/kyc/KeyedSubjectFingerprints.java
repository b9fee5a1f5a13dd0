package io.gatehouse.adapter.persistence.kyc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.TreeMap;

import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.SubjectFingerprint;

/** Fingerprints with the key of this database. */
final class KeyedSubjectFingerprints implements SubjectFingerprints {

    private final FingerprintKey key;

    KeyedSubjectFingerprints(FingerprintKey key) {
        this.key = key;
    }

    // Fields go by the names that Blnk gives them, in the order of these names: neither changes when an enum does.
    @Override
    public SubjectFingerprint of(Subject subject) {
        var texts = new TreeMap<String, IdentityText>();
        for (var field : IdentityField.values()) {
            texts.put(field.key(), subject.text(field));
        }
        var content = new ArrayList<String>();
        content.add(subject.type().name());
        content.add(subject.born().map(LocalDate::toString).orElse(""));
        texts.forEach((field, text) -> {
            switch (text) {
                case IdentityText.Given(var value) -> {
                    content.add(field);
                    content.add("given");
                    content.add(value);
                }
                case IdentityText.Tokenized() -> {
                    content.add(field);
                    content.add("tokenized");
                }
                case IdentityText.Missing() -> {
                    // As if the field did not exist, so that a field that a later version knows changes nothing.
                }
            }
        });
        content.add("documents");
        new TreeMap<>(subject.documents()).forEach((name, number) -> {
            content.add(name);
            content.add(number);
        });
        return new SubjectFingerprint(key.hash("kyc-subject", content));
    }
}
