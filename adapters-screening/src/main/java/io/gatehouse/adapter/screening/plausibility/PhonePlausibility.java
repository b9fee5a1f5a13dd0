package io.gatehouse.adapter.screening.plausibility;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

import io.gatehouse.application.kyc.port.out.IdentityPlausibility;
import io.gatehouse.domain.kyc.CountryCode;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.Finding.Severity;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.PlausibilityRules;
import io.gatehouse.domain.kyc.Subject;

/**
 * Plausibility with the phone numbers of libphonenumber. Findings name a field and never its value.
 *
 * @see <a href="https://github.com/google/libphonenumber">libphonenumber</a>
 */
final class PhonePlausibility implements IdentityPlausibility {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 40;
    /** Not all that RFC 5322 allows, but what mail is sent to. */
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]"
                    + "[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}]");
    private static final Pattern DOCUMENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./<-]{2,39}");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public List<Finding> findings(Subject subject, PlausibilityRules rules, LocalDate today) {
        var findings = new ArrayList<Finding>();
        birth(subject, rules, today).ifPresent(findings::add);
        for (var field : IdentityField.values()) {
            switch (subject.text(field)) {
                case IdentityText.Missing _ -> {
                    if (rules.requiredOf(subject).contains(field)) {
                        findings.add(finding("missing", field, Severity.REVIEW));
                    }
                }
                case IdentityText.Tokenized _ -> {
                }
                case IdentityText.Given(var text) -> given(subject, field, text).ifPresent(findings::add);
            }
        }
        if (subject.documents().values().stream().anyMatch(number -> !isDocument(number))) {
            findings.add(new Finding("document-malformed", Optional.empty(), Severity.NOTE));
        }
        return List.copyOf(findings);
    }

    private static Optional<Finding> birth(Subject subject, PlausibilityRules rules, LocalDate today) {
        if (!subject.isPerson()) {
            return Optional.empty();
        }
        if (subject.born().isEmpty()) {
            return Optional.of(about("birth-date-missing")).filter(_ -> rules.birthDateRequired());
        }
        var born = subject.born().get();
        if (born.isAfter(today)) {
            return Optional.of(about("birth-date-in-the-future"));
        }
        var age = Period.between(born, today).getYears();
        if (age > rules.maximumAge()) {
            return Optional.of(about("too-old"));
        }
        return Optional.of(about("too-young")).filter(_ -> age < rules.minimumAge());
    }

    private Optional<Finding> given(Subject subject, IdentityField field, String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(finding("too-long", field, Severity.REVIEW));
        }
        return switch (field) {
            case FIRST_NAME, LAST_NAME, ORGANIZATION_NAME -> Optional.of(finding("no-letters", field, Severity.REVIEW))
                    .filter(_ -> text.codePoints().noneMatch(Character::isLetter));
            case EMAIL_ADDRESS -> Optional.of(finding("malformed", field, Severity.NOTE)).filter(_ -> !isEmail(text));
            case PHONE_NUMBER -> phone(subject, text).map(code -> finding(code, field, Severity.NOTE));
            case NATIONALITY, COUNTRY -> Optional.of(finding("unknown-country", field, Severity.REVIEW))
                    .filter(_ -> CountryCode.of(text).isEmpty());
            case OTHER_NAMES, CATEGORY, GENDER, STREET, CITY, STATE, POST_CODE -> Optional.empty();
        };
    }

    private static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches() && !text.contains("..");
    }

    /** A number without the code of a country is one of the country of residence. */
    private Optional<String> phone(Subject subject, String text) {
        if (text.length() > LONGEST_PHONE) {
            return Optional.of("malformed");
        }
        var region = subject.text(IdentityField.COUNTRY).text().flatMap(CountryCode::of).map(CountryCode::alpha2);
        try {
            var number = phones.parse(text, region.orElse("ZZ"));
            return phones.isValidNumber(number) ? Optional.empty() : Optional.of("no-such-number");
        } catch (NumberParseException e) {
            return switch (e.getErrorType()) {
                case INVALID_COUNTRY_CODE -> Optional.of("unknown-country-code");
                case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN, TOO_LONG -> Optional.of("malformed");
            };
        }
    }

    private static boolean isDocument(String number) {
        return DOCUMENT.matcher(number.strip()).matches() && number.codePoints().anyMatch(Character::isDigit);
    }

    private static Finding finding(String code, IdentityField field, Severity severity) {
        return new Finding(code, Optional.of(field), severity);
    }

    private static Finding about(String code) {
        return new Finding(code, Optional.empty(), Severity.REVIEW);
    }
}
