package io.gatehouse.adapter.persistence.trouble;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.shared.port.out.Ids;

/** Troubles, and what pages show of them. */
@Configuration(proxyBeanMethods = false)
public class TroublePersistenceConfiguration {

    @Bean
    JdbcTroubles troubles(JdbcClient jdbc, Ids ids) {
        return new JdbcTroubles(jdbc, ids);
    }
}
