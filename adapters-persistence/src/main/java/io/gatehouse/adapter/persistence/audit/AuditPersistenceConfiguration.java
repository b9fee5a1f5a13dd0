package io.gatehouse.adapter.persistence.audit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.shared.port.out.AuditTrail;

/** The audit trail. */
@Configuration(proxyBeanMethods = false)
public class AuditPersistenceConfiguration {

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new JdbcAuditTrail(jdbc);
    }
}
