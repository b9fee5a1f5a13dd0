package io.gatehouse.adapter.screening.plausibility;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatehouse.domain.kyc.CountryCode;
import io.gatehouse.domain.kyc.CountryRisk;
import io.gatehouse.domain.kyc.CountryRisk.Level;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedCountryRisksTest {

    private final CountryRisk table = new ShippedCountryRisks().shipped();

    @ParameterizedTest
    @CsvSource({"KP,HIGH", "IR,HIGH", "MM,HIGH", "YE,MEDIUM", "KW,MEDIUM", "NO,LOW"})
    void knowsTheRiskOfACountry(String country, Level level) {
        assertThat(table.of(new CountryCode(country))).isEqualTo(level);
    }

    @Test
    void saysWhereItComesFrom() {
        assertThat(table.source()).startsWith("Financial Action Task Force");
        assertThat(table.asOf()).isEqualTo(LocalDate.of(2026, 2, 13));
    }

    @Test
    void canBeChanged() {
        assertThat(table.with(new CountryCode("NO"), Level.HIGH).of(new CountryCode("NO"))).isEqualTo(Level.HIGH);
    }
}
