package io.gatehouse.adapter.persistence.outbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.application.shared.port.out.Ids;

/** The outbox. */
@Configuration(proxyBeanMethods = false)
public class OutboxPersistenceConfiguration {

    @Bean
    JdbcOutbox outbox(JdbcClient jdbc, Keyring keyring, Ids ids) {
        return new JdbcOutbox(jdbc, keyring, ids);
    }
}
