package io.gatehouse.adapter.http.out.yente;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.http.out.shared.ServiceCalls;
import io.gatehouse.application.kyc.port.out.IdentityScreening;

/** Screening by an OpenSanctions yente, where there is one. */
@Configuration(proxyBeanMethods = false)
public class YenteConfiguration {

    private static final Duration ANSWER = Duration.ofSeconds(15);

    /**
     * Where it is.
     *
     * @param url     none where there is none
     * @param key     that it wants, a secret
     * @param dataset of its catalogue
     */
    public record Settings(Optional<URI> url, Optional<String> key, String dataset) {

        @Override
        public String toString() {
            return "Settings[url=" + url + ", key=" + (key.isPresent() ? "redacted" : "none") + ", dataset=" + dataset
                    + "]";
        }
    }

    /** None where there is no yente: Spring leaves it out of the list of all services. */
    @Bean
    @Nullable
    IdentityScreening yenteScreening(Settings settings) {
        return settings.url()
                .map(url -> new ServiceCalls("yente", url, settings.key().map(key -> "ApiKey " + key), ANSWER))
                .map(calls -> new YenteIdentityScreening(calls, settings.dataset())).orElse(null);
    }
}
