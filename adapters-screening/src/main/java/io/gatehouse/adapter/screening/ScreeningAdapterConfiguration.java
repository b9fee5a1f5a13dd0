package io.gatehouse.adapter.screening;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.screening.embedded.EmbeddedScreeningConfiguration;
import io.gatehouse.adapter.screening.plausibility.PlausibilityConfiguration;

/**
 * All of this module. Needs a bean of {@link Settings} and an {@code InstantSource}; offers an {@code IdentityScreening}
 * with
 * the {@code ScreeningLists} behind it, an {@code IdentityPlausibility} and {@code CountryRisks}.
 */
@Configuration(proxyBeanMethods = false)
@Import({EmbeddedScreeningConfiguration.class, PlausibilityConfiguration.class})
public class ScreeningAdapterConfiguration {

    /**
     * What this module is told from outside.
     *
     * @param enabled whether people are looked up here at all; if so and there is no list, nobody can be
     * @param lists   the folder of the lists
     * @param madeUp  whether a list of made-up people is searched where there is no folder
     */
    public record Settings(boolean enabled, Optional<Path> lists, boolean madeUp) {}

    @Bean
    EmbeddedScreeningConfiguration.Settings embeddedScreeningSettings(Settings settings) {
        return new EmbeddedScreeningConfiguration.Settings(settings.enabled(), settings.lists(), settings.madeUp());
    }
}
