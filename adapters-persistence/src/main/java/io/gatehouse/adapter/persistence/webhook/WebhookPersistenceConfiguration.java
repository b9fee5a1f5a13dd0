package io.gatehouse.adapter.persistence.webhook;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.AfterCommit;
import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.adapter.persistence.shared.StoreDeadline;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.WorkSignal;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.port.out.Sweeps;

/** Events, refused requests, sources and gaps. */
@Configuration(proxyBeanMethods = false)
public class WebhookPersistenceConfiguration {

    @Bean
    InboxMeters inboxMeters() {
        return new InboxMeters();
    }

    @Bean
    JdbcEventInbox eventInbox(
            JdbcOperations jdbc, Keyring keyring, StoreDeadline deadline, WorkSignal signal, InboxMeters meters) {
        return new JdbcEventInbox(new EventInboxStatement(jdbc, signal::raise), keyring, deadline, meters);
    }

    @Bean
    EventQueue eventQueue(
            JdbcClient jdbc, Keyring keyring, Ids ids, InstantSource clock, AfterCommit afterCommit,
            WorkSignal signal) {
        return new JdbcEventQueue(jdbc, keyring, ids, clock, afterCommit, signal::raise);
    }

    @Bean
    EventReadModel eventReadModel(JdbcClient jdbc, Keyring keyring) {
        return new JdbcEventReadModel(jdbc, keyring);
    }

    @Bean
    JdbcReplayJobs replayJobs(JdbcClient jdbc) {
        return new JdbcReplayJobs(jdbc);
    }

    @Bean
    JdbcRefusals refusals(JdbcClient jdbc) {
        return new JdbcRefusals(jdbc);
    }

    @Bean
    JdbcSourceHealth sourceHealth(JdbcClient jdbc, InstantSource clock) {
        return new JdbcSourceHealth(jdbc, clock);
    }

    @Bean
    SourceHealthReadModel sourceHealthReadModel(JdbcClient jdbc) {
        return new JdbcSourceHealthReadModel(jdbc);
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
    SourceActivity sourceActivity(JdbcClient jdbc) {
        return new JdbcSourceActivity(jdbc);
    }

    @Bean
    JdbcGaps gaps(JdbcClient jdbc, Locks locks) {
        return new JdbcGaps(jdbc, locks);
    }

    @Bean
    Sweeps sweeps(JdbcClient jdbc) {
        return new JdbcSweeps(jdbc);
    }

    @Bean
    SigningSecrets signingSecrets(FingerprintKey fingerprintKey) {
        return new SecureRandomSigningSecrets(fingerprintKey);
    }
}
