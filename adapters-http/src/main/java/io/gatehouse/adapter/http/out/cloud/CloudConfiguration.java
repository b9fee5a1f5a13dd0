package io.gatehouse.adapter.http.out.cloud;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** What calls Blnk Cloud. */
@Configuration(proxyBeanMethods = false)
public class CloudConfiguration {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);

    /** Where Blnk Cloud is, without slashes at the end. */
    public record Url(URI value) {

        /** @throws IllegalArgumentException unless it is an http or https URL without user, query and fragment */
        public Url {
            var scheme = value.getScheme();
            if (!("https".equals(scheme) || "http".equals(scheme)) || value.getHost() == null
                    || value.getRawUserInfo() != null || value.getRawQuery() != null
                    || value.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "the URL of Blnk Cloud must be an http or https URL without user, query or fragment");
            }
            value = URI.create(value.toString().replaceAll("/+$", ""));
        }
    }

    @Bean
    LedgerCloud ledgerCloud(
            Url url, UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, KeyRejections rejections,
            CloudUse use, InstantSource clock, MeterRegistry registry) {
        var breakers = new Breakers(clock);
        var notes = new CloudNotes(unitOfWork, installations, vault, rejections, use, clock);
        var calls = new CloudCalls(
                client(url), new CloudCalls.Tools(clock, RandomGenerator.getDefault(), Thread::sleep), breakers, notes,
                new CloudMeters(registry, breakers));
        return new RestLedgerCloud(unitOfWork, vault, rejections, calls);
    }

    /** One that follows no redirect: it would take the key to wherever that leads. */
    static RestClient client(Url url) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(ANSWER_TIMEOUT);
        return RestClient.builder().baseUrl(url.value().toString()).requestFactory(requests).build();
    }
}
