package io.gatehouse.adapter.screening.plausibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.Finding.Severity;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.PlausibilityRules;
import io.gatehouse.domain.kyc.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class PhonePlausibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PlausibilityRules RULES = PlausibilityRules.initial();
    private static final LocalDate BORN = LocalDate.of(1984, 5, 17);
    private static final Map<IdentityField, String> GOOD = Map.of(
            IdentityField.FIRST_NAME, "Ada", IdentityField.LAST_NAME, "Okafor", IdentityField.COUNTRY, "Nigeria",
            IdentityField.NATIONALITY, "Nigerian", IdentityField.EMAIL_ADDRESS, "ada.okafor@example.com",
            IdentityField.PHONE_NUMBER, "0803 123 4567");

    private final PhonePlausibility plausibility = new PhonePlausibility();

    @Test
    void saysNothingOfWhoeverIsComplete() {
        assertThat(findings(GOOD, BORN, Map.of("passport", "A01234567"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25,birth-date-in-the-future", "1904-11-24,too-old", "2008-11-25,too-young"})
    void tellsABirthDateThatCannotBe(LocalDate born, String code) {
        assertThat(findings(GOOD, born, Map.of()))
                .containsExactly(new Finding(code, Optional.empty(), Severity.REVIEW));
    }

    @ParameterizedTest
    @CsvSource({"2008-11-24", "1905-11-25"})
    void takesAnAgeThatJustIsAllowed(LocalDate born) {
        assertThat(findings(GOOD, born, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_NAME", "LAST_NAME", "COUNTRY"})
    void tellsWhatIsMissing(IdentityField field) {
        var texts = new HashMap<>(GOOD);
        texts.remove(field);
        texts.remove(IdentityField.PHONE_NUMBER);

        assertThat(findings(texts, BORN, Map.of()))
                .containsExactly(new Finding("missing", Optional.of(field), Severity.REVIEW));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL_ADDRESS,ada@,malformed,NOTE", "EMAIL_ADDRESS,a b@example.com,malformed,NOTE",
        "EMAIL_ADDRESS,ada..okafor@example.com,malformed,NOTE", "PHONE_NUMBER,+1 200 000 0000,no-such-number,NOTE",
        "PHONE_NUMBER,call me,malformed,NOTE", "PHONE_NUMBER,+999 123456,unknown-country-code,NOTE",
        "NATIONALITY,Atlantis,unknown-country,REVIEW", "FIRST_NAME,12345,no-letters,REVIEW",
        "LAST_NAME,🧛,no-letters,REVIEW"})
    void tellsWhatCannotBe(IdentityField field, String text, String code, Severity severity) {
        var texts = new HashMap<>(GOOD);
        texts.put(field, text);

        assertThat(findings(texts, BORN, Map.of())).containsExactly(new Finding(code, Optional.of(field), severity));
    }

    @ParameterizedTest
    @CsvSource({"+41 44 668 18 00", "+1 650 253 0000", "08031234567"})
    void takesNumbersOfOtherCountriesWithTheirCode(String phone) {
        var texts = new HashMap<>(GOOD);
        texts.put(IdentityField.PHONE_NUMBER, phone);

        assertThat(findings(texts, BORN, Map.of())).isEmpty();
    }

    @Test
    void tellsADocumentNumberThatIsNone() {
        assertThat(findings(GOOD, BORN, Map.of("passport", "?")))
                .containsExactly(new Finding("document-malformed", Optional.empty(), Severity.NOTE));
    }

    @Test
    void tellsATextWithoutEnd() {
        var texts = new HashMap<>(GOOD);
        texts.put(IdentityField.STREET, "x".repeat(100_000));

        assertThat(findings(texts, BORN, Map.of()))
                .containsExactly(new Finding("too-long", Optional.of(IdentityField.STREET), Severity.REVIEW));
    }

    @Test
    void takesATokenAsGiven() {
        var texts = new HashMap<>(GOOD);
        texts.put(IdentityField.EMAIL_ADDRESS, "FPT:xq3@k2.z");

        assertThat(findings(texts, BORN, Map.of())).isEmpty();
    }

    @Test
    void asksNoBirthDateOfAnOrganization() {
        var organization = subject(IdentityType.ORGANIZATION, Map.of(
                IdentityField.ORGANIZATION_NAME, "Golden Pelican", IdentityField.COUNTRY, "Panama"), Optional.empty(),
                Map.of());

        assertThat(plausibility.findings(organization, RULES, TODAY)).isEmpty();
    }

    @Test
    void asksForWhatTheRulesAskFor() {
        var rules = new PlausibilityRules(Set.of(IdentityField.CITY), Set.of(), false, 0, 150);
        var nobody = subject(IdentityType.INDIVIDUAL, Map.of(), Optional.empty(), Map.of());

        assertThat(plausibility.findings(nobody, rules, TODAY))
                .containsExactly(new Finding("missing", Optional.of(IdentityField.CITY), Severity.REVIEW));
    }

    private List<Finding> findings(Map<IdentityField, String> texts, LocalDate born, Map<String, String> documents) {
        return plausibility.findings(
                subject(IdentityType.INDIVIDUAL, texts, Optional.of(born), documents), RULES, TODAY);
    }

    private static Subject subject(
            IdentityType type, Map<IdentityField, String> texts, Optional<LocalDate> born,
            Map<String, String> documents) {
        var fields = new HashMap<IdentityField, IdentityText>();
        texts.forEach((field, text) -> fields.put(field, IdentityText.of(text)));
        return new Subject(new IdentityId("idt_1"), type, fields, born, documents, Instant.EPOCH);
    }
}
