package io.gatehouse.adapter.http.out.cloud;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.adapter.http.out.cloud.Json.JsonObject;
import io.gatehouse.adapter.http.out.cloud.Json.JsonText;
import io.gatehouse.adapter.http.out.cloud.Json.JsonWord;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.application.ledger.port.out.LedgerCloud.SubjectPage;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;

/**
 * Reads identities. Core checks next to nothing of what is written into one, so only what names it has to be right; what
 * else makes no sense counts as missing.
 */
final class SubjectReader {

    private static final String METADATA = "meta_data";
    /** The one key of the metadata that is Gatehouse's own. */
    private static final String OUR_KEY = "gatehouse";
    private static final int MOST_DOCUMENTS = 50;

    private SubjectReader() {}

    static Optional<SubjectPage> page(byte[] body) {
        return Envelope.of(body).map(page -> {
            var subjects = new ArrayList<KnownSubject>();
            page.elements().forEach(element -> subject(element).ifPresent(subjects::add));
            return new SubjectPage(subjects, page.elements().size() - subjects.size(), page.total());
        });
    }

    static Optional<KnownSubject> detail(byte[] body) {
        return subject(Envelope.detail(body));
    }

    /** What is written for a result: the key complete, with what is empty too, as no part of it is merged. */
    static Json written(Verification verification) {
        var ours = new LinkedHashMap<String, Json>();
        ours.put("status", new JsonText(verification.status().word()));
        ours.put("case", new JsonText(verification.caseId()));
        ours.put("decided_at", new JsonText(verification.decidedAt().toString()));
        ours.put("expires_at", verification.expiresAt().<Json>map(time -> new JsonText(time.toString()))
                .orElse(JsonWord.NULL));
        return new JsonObject(Map.of(METADATA, new JsonObject(Map.of(OUR_KEY, new JsonObject(ours)))));
    }

    private static Optional<KnownSubject> subject(Json json) {
        if (!(json instanceof JsonObject object)
                || !(object.member("identity_id") instanceof JsonText(var id))) {
            return Optional.empty();
        }
        var created = Envelope.time(object.member("created_at"));
        if (created.isEmpty()) {
            return Optional.empty();
        }
        try {
            var subject = new Subject(
                    new IdentityId(id), IdentityType.of(Envelope.text(object.member("identity_type"))), texts(object),
                    born(Envelope.text(object.member("dob"))), documents(object), created.get());
            return Optional.of(new KnownSubject(subject, verification(object)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<IdentityField, IdentityText> texts(JsonObject identity) {
        var texts = new EnumMap<IdentityField, IdentityText>(IdentityField.class);
        for (var field : IdentityField.values()) {
            texts.put(field, IdentityText.of(Envelope.text(identity.member(field.key()))));
        }
        return texts;
    }

    /** The day as it is written: what hour and zone stand beside it says nothing about a birth. */
    private static Optional<LocalDate> born(String text) {
        var day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
        try {
            return Optional.of(LocalDate.parse(day, DateTimeFormatter.ISO_LOCAL_DATE))
                    .filter(date -> date.getYear() > 1);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> documents(JsonObject identity) {
        var documents = new LinkedHashMap<String, String>();
        if (identity.member(METADATA) instanceof JsonObject metadata
                && metadata.member("documents") instanceof JsonObject given) {
            given.members().forEach((name, value) -> {
                var number = Envelope.text(value).strip();
                if (documents.size() < MOST_DOCUMENTS && !name.isBlank() && !number.isEmpty()) {
                    documents.put(name, number);
                }
            });
        }
        return documents;
    }

    private static Optional<Verification> verification(JsonObject identity) {
        if (!(identity.member(METADATA) instanceof JsonObject metadata)
                || !(metadata.member(OUR_KEY) instanceof JsonObject ours)) {
            return Optional.empty();
        }
        var status = VerificationStatus.of(Envelope.text(ours.member("status")));
        var decided = Envelope.time(ours.member("decided_at"));
        if (status.isEmpty() || decided.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Verification(
                    status.get(), Envelope.text(ours.member("case")), decided.get(),
                    Envelope.time(ours.member("expires_at"))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
