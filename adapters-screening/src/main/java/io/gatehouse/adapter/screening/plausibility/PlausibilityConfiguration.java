package io.gatehouse.adapter.screening.plausibility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.kyc.port.out.CountryRisks;
import io.gatehouse.application.kyc.port.out.IdentityPlausibility;

/** What of an identity can be true. */
@Configuration(proxyBeanMethods = false)
public class PlausibilityConfiguration {

    @Bean
    IdentityPlausibility identityPlausibility() {
        return new PhonePlausibility();
    }

    @Bean
    CountryRisks countryRisks() {
        return new ShippedCountryRisks();
    }
}
