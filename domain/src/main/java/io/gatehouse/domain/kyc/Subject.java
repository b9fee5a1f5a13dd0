package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person or an organization as a ledger knows it: what a check is about. All of it is personal data, so it prints its id
 * alone.
 *
 * @param texts     a text for each field; a field that is not named here is missing
 * @param born      empty where Blnk says the year 1, its way to write none
 * @param documents numbers of documents, by what the customer calls them, from {@code meta_data.documents}
 * @param createdAt when the ledger got to know it, by the clock of the ledger
 */
public record Subject(
        IdentityId identity, IdentityType type, Map<IdentityField, IdentityText> texts, Optional<LocalDate> born,
        Map<String, String> documents, Instant createdAt) {

    public Subject {
        var copy = new EnumMap<IdentityField, IdentityText>(IdentityField.class);
        for (var field : IdentityField.values()) {
            copy.put(field, texts.getOrDefault(field, new IdentityText.Missing()));
        }
        texts = Map.copyOf(copy);
        documents = Map.copyOf(documents);
    }

    /** What the field says. */
    public IdentityText text(IdentityField field) {
        return texts.getOrDefault(field, new IdentityText.Missing());
    }

    /** Whether a person stands behind it. Where the ledger does not say, an organization is what has only that name. */
    public boolean isPerson() {
        return switch (type) {
            case INDIVIDUAL -> true;
            case ORGANIZATION -> false;
            case UNSPECIFIED -> text(IdentityField.ORGANIZATION_NAME).text().isEmpty()
                    || text(IdentityField.FIRST_NAME).text().isPresent()
                    || text(IdentityField.LAST_NAME).text().isPresent();
        };
    }

    /** Its name as it is addressed; empty where the ledger has none that can be read. */
    public Optional<String> name() {
        var parts = isPerson()
                ? List.of(IdentityField.FIRST_NAME, IdentityField.OTHER_NAMES, IdentityField.LAST_NAME)
                : List.of(IdentityField.ORGANIZATION_NAME);
        return joined(parts);
    }

    /** Which of the fields that a check needs hold a token instead of a value. */
    public List<IdentityField> tokenized() {
        return Stream.of(IdentityField.values()).filter(field -> text(field).isTokenized()).toList();
    }

    /**
     * What is looked for on lists; empty where no name can be read. A name of which a part is a token cannot: what is left
     * of it would be the name of many.
     */
    public Optional<ScreeningQuery> query() {
        var needed = isPerson()
                ? List.of(IdentityField.FIRST_NAME, IdentityField.LAST_NAME)
                : List.of(IdentityField.ORGANIZATION_NAME);
        if (needed.stream().anyMatch(field -> text(field).isTokenized())) {
            return Optional.empty();
        }
        return name().map(name -> new ScreeningQuery(
                isPerson() ? ListedKind.PERSON : ListedKind.ORGANIZATION, name, otherNames(name), born,
                Stream.of(IdentityField.NATIONALITY, IdentityField.COUNTRY)
                        .flatMap(field -> text(field).text().stream())
                        .distinct().toList(),
                joined(List.of(IdentityField.STREET, IdentityField.POST_CODE, IdentityField.CITY, IdentityField.STATE,
                        IdentityField.COUNTRY)),
                documents));
    }

    private List<String> otherNames(String name) {
        var names = new LinkedHashSet<String>();
        if (isPerson()) {
            joined(List.of(IdentityField.FIRST_NAME, IdentityField.LAST_NAME)).ifPresent(names::add);
            text(IdentityField.OTHER_NAMES).text().ifPresent(names::add);
            text(IdentityField.ORGANIZATION_NAME).text().ifPresent(names::add);
        }
        names.remove(name);
        return List.copyOf(names);
    }

    private Optional<String> joined(List<IdentityField> fields) {
        var parts = new ArrayList<String>();
        for (var field : fields) {
            text(field).text().ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
    }

    @Override
    public String toString() {
        return "Subject[" + identity + "]";
    }
}
