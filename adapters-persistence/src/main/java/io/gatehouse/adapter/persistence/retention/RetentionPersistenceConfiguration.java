package io.gatehouse.adapter.persistence.retention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.application.retention.port.out.AgedRecords;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.application.retention.port.out.RetentionRules;

/** Rules, holds and removal. */
@Configuration(proxyBeanMethods = false)
public class RetentionPersistenceConfiguration {

    @Bean
    AgedEvents agedEvents(JdbcClient jdbc, Locks locks) {
        return new JdbcAgedEvents(jdbc, new RetentionTurn(jdbc, locks), new SweepProgress(jdbc));
    }

    @Bean
    RetentionRules retentionRules(JdbcClient jdbc, Locks locks) {
        return new JdbcRetentionRules(jdbc, new RetentionTurn(jdbc, locks));
    }

    @Bean
    LegalHolds legalHolds(JdbcClient jdbc, Locks locks) {
        return new JdbcLegalHolds(jdbc, new RetentionTurn(jdbc, locks));
    }

    @Bean
    AgedRecords agedRecords(JdbcClient jdbc) {
        return new JdbcAgedRecords(jdbc);
    }

    @Bean
    RetentionReadModel retentionReadModel(JdbcClient jdbc) {
        return new JdbcRetentionReadModel(jdbc, new SweepProgress(jdbc));
    }
}
