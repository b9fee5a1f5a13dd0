package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.testkit.shared.MutableInstantSource;

/** A subject with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class SubjectBuilder {

    private final Subject built;

    private SubjectBuilder(Subject built) {
        this.built = built;
    }

    /** {@code idt_1}: Ada Okafor, born 1984-05-17, of Nigeria, living in Lagos, with nothing missing that a check needs. */
    public static SubjectBuilder aPerson() {
        return new SubjectBuilder(new Subject(
                new IdentityId("idt_1"), IdentityType.INDIVIDUAL,
                Map.of(
                        IdentityField.FIRST_NAME, IdentityText.of("Ada"),
                        IdentityField.LAST_NAME, IdentityText.of("Okafor"),
                        IdentityField.EMAIL_ADDRESS, IdentityText.of("ada.okafor@example.com"),
                        IdentityField.PHONE_NUMBER, IdentityText.of("+2348031234567"),
                        IdentityField.NATIONALITY, IdentityText.of("Nigeria"),
                        IdentityField.STREET, IdentityText.of("12 Marina Road"),
                        IdentityField.CITY, IdentityText.of("Lagos"),
                        IdentityField.POST_CODE, IdentityText.of("101001"),
                        IdentityField.COUNTRY, IdentityText.of("Nigeria")),
                Optional.of(LocalDate.of(1984, 5, 17)), Map.of("passport", "A01234567"), MutableInstantSource.START));
    }

    /** {@code idt_1}: Harbour Lights Trading Ltd, of Ghana. */
    public static SubjectBuilder anOrganization() {
        return new SubjectBuilder(new Subject(
                new IdentityId("idt_1"), IdentityType.ORGANIZATION,
                Map.of(
                        IdentityField.ORGANIZATION_NAME, IdentityText.of("Harbour Lights Trading Ltd"),
                        IdentityField.CATEGORY, IdentityText.of("business"),
                        IdentityField.EMAIL_ADDRESS, IdentityText.of("office@harbourlights.example.com"),
                        IdentityField.STREET, IdentityText.of("3 Quay Street"),
                        IdentityField.CITY, IdentityText.of("Tema"),
                        IdentityField.COUNTRY, IdentityText.of("Ghana")),
                Optional.empty(), Map.of("registration", "CS012342019"), MutableInstantSource.START));
    }

    /** Under this id. */
    public SubjectBuilder withId(String identity) {
        return new SubjectBuilder(new Subject(
                new IdentityId(identity), built.type(), built.texts(), built.born(), built.documents(),
                built.createdAt()));
    }

    /** As another kind of identity. */
    public SubjectBuilder ofType(IdentityType type) {
        return new SubjectBuilder(new Subject(
                built.identity(), type, built.texts(), built.born(), built.documents(), built.createdAt()));
    }

    /** With that field as the ledger has it: empty for a missing one, {@code FPT:} in front of a token. */
    public SubjectBuilder with(IdentityField field, String text) {
        var texts = new EnumMap<>(built.texts());
        texts.put(field, IdentityText.of(text));
        return new SubjectBuilder(new Subject(
                built.identity(), built.type(), texts, built.born(), built.documents(), built.createdAt()));
    }

    /** Born then. */
    public SubjectBuilder born(LocalDate day) {
        return new SubjectBuilder(new Subject(
                built.identity(), built.type(), built.texts(), Optional.of(day), built.documents(),
                built.createdAt()));
    }

    /** Born nobody knows when. */
    public SubjectBuilder bornUnknown() {
        return new SubjectBuilder(new Subject(
                built.identity(), built.type(), built.texts(), Optional.empty(), built.documents(),
                built.createdAt()));
    }

    /** With that document, beside the others. */
    public SubjectBuilder withDocument(String name, String number) {
        var documents = new HashMap<>(built.documents());
        documents.put(name, number);
        return new SubjectBuilder(new Subject(
                built.identity(), built.type(), built.texts(), built.born(), documents, built.createdAt()));
    }

    /** In the ledger since then. */
    public SubjectBuilder createdAt(Instant at) {
        return new SubjectBuilder(new Subject(
                built.identity(), built.type(), built.texts(), built.born(), built.documents(), at));
    }

    /** The subject. */
    public Subject build() {
        return built;
    }
}
