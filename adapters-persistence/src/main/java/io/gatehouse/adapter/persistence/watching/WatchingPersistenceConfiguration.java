package io.gatehouse.adapter.persistence.watching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.watching.port.out.Signs;

/** Alarms and what they are decided on. */
@Configuration(proxyBeanMethods = false)
public class WatchingPersistenceConfiguration {

    @Bean
    JdbcAlarms alarms(JdbcClient jdbc, Locks locks) {
        return new JdbcAlarms(jdbc, locks);
    }

    @Bean
    Signs signs(JdbcClient jdbc) {
        return new JdbcSigns(jdbc);
    }
}
