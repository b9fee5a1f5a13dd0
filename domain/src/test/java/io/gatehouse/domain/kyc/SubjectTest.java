package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SubjectTest {

    @Test
    void isLookedUpByAllItsNames() {
        var query = person(Map.of(
                IdentityField.FIRST_NAME, "Zoë", IdentityField.OTHER_NAMES, "Marie",
                IdentityField.LAST_NAME, "O'Brien-Müller", IdentityField.NATIONALITY, "Canadian",
                IdentityField.COUNTRY, "Canada", IdentityField.CITY, "Toronto")).query().orElseThrow();

        assertThat(query.kind()).isEqualTo(ListedKind.PERSON);
        assertThat(query.name()).isEqualTo("Zoë Marie O'Brien-Müller");
        assertThat(query.otherNames()).containsExactly("Zoë O'Brien-Müller", "Marie");
        assertThat(query.countries()).containsExactly("Canadian", "Canada");
        assertThat(query.address()).contains("Toronto Canada");
        assertThat(query.born()).contains(LocalDate.of(1985, 5, 15));
    }

    @Test
    void isNotLookedUpByHalfAName() {
        assertThat(person(Map.of(IdentityField.FIRST_NAME, "FPT:Qzz:YWJj", IdentityField.LAST_NAME, "Müller")).query())
                .isEmpty();
        assertThat(person(Map.of(IdentityField.FIRST_NAME, "Zoë", IdentityField.LAST_NAME, "fpt:Qzz:YWJj")).query())
                .isEmpty();
        assertThat(person(Map.of(IdentityField.EMAIL_ADDRESS, "FPT:Qzz:YWJj", IdentityField.LAST_NAME, "Müller"))
                .query()).isPresent();
    }

    @Test
    void isAnOrganizationWhereItSaysSoOrHasNoOtherName() {
        var names = Map.of(IdentityField.ORGANIZATION_NAME, "Harbour Lights Ltd");

        assertThat(subject(IdentityType.ORGANIZATION, names).isPerson()).isFalse();
        assertThat(subject(IdentityType.UNSPECIFIED, names).isPerson()).isFalse();
        assertThat(subject(IdentityType.UNSPECIFIED, names).query()).map(ScreeningQuery::name)
                .contains("Harbour Lights Ltd");
        assertThat(subject(IdentityType.UNSPECIFIED, Map.of(
                IdentityField.ORGANIZATION_NAME, "Harbour Lights Ltd", IdentityField.LAST_NAME, "Eze")).isPerson())
                .isTrue();
        assertThat(IdentityType.of(" Organisation ")).isEqualTo(IdentityType.ORGANIZATION);
        assertThat(IdentityType.of("robot")).isEqualTo(IdentityType.UNSPECIFIED);
    }

    @Test
    void hasNoNameWhereOnlySpacesAreWritten() {
        assertThat(person(Map.of(IdentityField.FIRST_NAME, "  ", IdentityField.LAST_NAME, "\u00a0\t\u200f")).query())
                .isEmpty();
    }

    @Test
    void printsNothingOfThePerson() {
        var subject = person(Map.of(IdentityField.FIRST_NAME, "Zoë", IdentityField.LAST_NAME, "Müller"));

        assertThat(subject.toString() + subject.query() + subject.text(IdentityField.LAST_NAME))
                .doesNotContain("Zoë", "Müller", "1985");
    }

    private static Subject person(Map<IdentityField, String> texts) {
        return subject(IdentityType.INDIVIDUAL, texts);
    }

    private static Subject subject(IdentityType type, Map<IdentityField, String> texts) {
        var read = new EnumMap<IdentityField, IdentityText>(IdentityField.class);
        texts.forEach((field, text) -> read.put(field, IdentityText.of(text)));
        return new Subject(
                new IdentityId("idt_1"), type, read, Optional.of(LocalDate.of(1985, 5, 15)), Map.of(), Instant.EPOCH);
    }
}
