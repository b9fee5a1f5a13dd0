package io.gatehouse.adapter.http;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;

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
                Duration.ofSeconds(7), Optional.empty(), URI.create("https://api.cloud.example"));
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
    UnitOfWork unitOfWork() {
        return new PlainUnitOfWork();
    }

    @Bean
    ApiKeyVault vault() {
        return new StubVault();
    }
}
