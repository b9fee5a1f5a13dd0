package io.gatehouse.adapter.persistence.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.AfterCommit;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.port.out.Sources;

/** Events, refused requests and sources. */
@Configuration(proxyBeanMethods = false)
public class WebhookPersistenceConfiguration {

    @Bean
    EventInbox eventInbox(JdbcClient jdbc, Keyring keyring) {
        return new JdbcEventInbox(jdbc, keyring);
    }

    @Bean
    EventReadModel eventReadModel(JdbcClient jdbc, Keyring keyring) {
        return new JdbcEventReadModel(jdbc, keyring);
    }

    @Bean
    JdbcRefusals refusals(JdbcClient jdbc) {
        return new JdbcRefusals(jdbc);
    }

    @Bean
    Sources sources(JdbcClient jdbc, Locks locks, Keyring keyring, AfterCommit afterCommit) {
        return new JdbcSources(jdbc, locks, keyring, afterCommit);
    }

    @Bean
    SourceReadModel sourceReadModel(JdbcClient jdbc) {
        return new JdbcSourceReadModel(jdbc);
    }

    @Bean
    SigningSecrets signingSecrets() {
        return new SecureRandomSigningSecrets();
    }
}
