package io.gatehouse.adapter.http;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.installation.InMemoryCloudUse;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.installation.InMemoryKeyRejections;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.SequentialIds;

/** This module in a Spring Boot application of its own, over stub use cases. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(HttpAdapterConfiguration.class)
public class HttpTestApplication {

    /** The property that sets the callback secret; there is none without it. */
    public static final String SECRET_PROPERTY = "test.callback-secret";

    @Bean
    HttpAdapterConfiguration.Settings settings(@Value("${" + SECRET_PROPERTY + ":}") String secret) {
        return new HttpAdapterConfiguration.Settings(
                URI.create("https://gatehouse.example/"),
                Optional.of(secret).filter(text -> !text.isEmpty()),
                Duration.ofSeconds(7), Optional.empty(), URI.create("https://api.cloud.example"),
                Optional.empty(), Optional.empty());
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    StubUseCases useCases() {
        return new StubUseCases(new Stub<>(), new Stub<>(), new Stub<>(), new Stub<>());
    }

    @Bean
    RegisterInstallationUseCase register(StubUseCases useCases) {
        return useCases.register()::call;
    }

    @Bean
    RemoveInstallationUseCase remove(StubUseCases useCases) {
        return useCases.remove()::call;
    }

    @Bean
    LaunchPortalUseCase launch(StubUseCases useCases) {
        return useCases.launch()::call;
    }

    @Bean
    ReceiveWebhookUseCase receive(StubUseCases useCases) {
        return useCases.receive()::promise;
    }

    @Bean
    InMemoryUnitOfWork unitOfWork() {
        return new InMemoryUnitOfWork();
    }

    @Bean
    ApiKeyVault vault(InMemoryUnitOfWork unitOfWork, InstantSource clock) {
        return new InMemoryApiKeyVault(
                unitOfWork, new InMemoryAuditTrail(unitOfWork), new SequentialIds(), clock);
    }

    @Bean
    Installations installations(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryInstallations(unitOfWork);
    }

    @Bean
    KeyRejections keyRejections(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryKeyRejections(unitOfWork);
    }

    @Bean
    CloudUse cloudUse(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryCloudUse(unitOfWork);
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }
}
