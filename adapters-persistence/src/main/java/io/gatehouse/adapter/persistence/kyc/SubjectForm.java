package io.gatehouse.adapter.persistence.kyc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.Subject;

/**
 * A subject as JSON, to be sealed. Another version of Gatehouse may read what this one wrote, so the form is only ever
 * added to.
 *
 * @param given     what each field says that says something
 * @param tokenized the fields that hold a token
 */
record SubjectForm(
        String identity, IdentityType type, Map<IdentityField, String> given, Set<IdentityField> tokenized,
        @Nullable String born, Map<String, String> documents, String createdAt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static String write(Subject subject) {
        var given = new EnumMap<IdentityField, String>(IdentityField.class);
        for (var field : IdentityField.values()) {
            subject.text(field).text().ifPresent(text -> given.put(field, text));
        }
        return JSON.writeValueAsString(new SubjectForm(
                subject.identity().value(), subject.type(), given, new TreeSet<>(subject.tokenized()),
                subject.born().map(LocalDate::toString).orElse(null), new TreeMap<>(subject.documents()),
                subject.createdAt().toString()));
    }

    static Subject read(String json) {
        var form = JSON.readValue(json, SubjectForm.class);
        var texts = new EnumMap<IdentityField, IdentityText>(IdentityField.class);
        form.given.forEach((field, text) -> texts.put(field, new IdentityText.Given(text)));
        form.tokenized.forEach(field -> texts.put(field, new IdentityText.Tokenized()));
        return new Subject(
                new IdentityId(form.identity), form.type, texts, Optional.ofNullable(form.born).map(LocalDate::parse),
                form.documents, Instant.parse(form.createdAt));
    }
}
