package io.gatehouse.adapter.http.out.watchman;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.http.out.shared.ServiceCalls;
import io.gatehouse.application.kyc.port.out.IdentityScreening;

/** Screening by a Moov Watchman, where there is one. */
@Configuration(proxyBeanMethods = false)
public class WatchmanConfiguration {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** Where it is. */
    public record Settings(Optional<URI> url) {}

    /** None where there is no Watchman: Spring leaves it out of the list of all services. */
    @Bean
    @Nullable
    IdentityScreening watchmanScreening(Settings settings) {
        return settings.url().map(url -> new ServiceCalls("Watchman", url, Optional.empty(), ANSWER))
                .map(WatchmanIdentityScreening::new).orElse(null);
    }
}
