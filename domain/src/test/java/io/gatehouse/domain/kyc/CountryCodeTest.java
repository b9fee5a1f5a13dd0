package io.gatehouse.domain.kyc;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CountryCodeTest {

    @ParameterizedTest
    @CsvSource({"Canada,CA", "Canadian,CA", "ca,CA", "CAN,CA", "Kanada,CA", "Allemagne,DE", "Côte d’Ivoire,CI",
        "Cote d'Ivoire,CI", "Korea (North),KP", "'Korea, North',KP", "Republic of Korea,KR", "UK,GB", "U.S.A.,US",
        "Burma,MM", "Türkiye,TR", "Estados Unidos,US", "Iran (Islamic Republic of),IR", "Niger,NE", "Nigeria,NG",
        "Guinea,GN", "Guinea-Bissau,GW", "Dominica,DM", "Dominican Republic,DO", "Kosovo,XK", "Syria,SY"})
    void knowsACountryByAnyOfItsNames(String text, String code) {
        assertThat(CountryCode.of(text)).contains(new CountryCode(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "🏴‍☠️", "Atlantis", "XX", "Canada Canada", "FPT:abc"})
    void knowsNoCountryThatThereIsNot(String text) {
        assertThat(CountryCode.of(text)).isEmpty();
    }

    @Test
    void knowsEveryCodeThatJavaKnows() {
        assertThat(Locale.getISOCountries()).isNotEmpty()
                .allSatisfy(code -> assertThat(CountryCode.of(code)).contains(new CountryCode(code)));
    }

    @Test
    void hasAName() {
        assertThat(new CountryCode("de").name(Locale.ENGLISH)).isEqualTo("Germany");
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CountryCode("XX"));
    }

    @Test
    void doesNotReadTextsWithoutEnd() {
        assertThat(CountryCode.of("a".repeat(1_000_000))).isEmpty();
    }
}
