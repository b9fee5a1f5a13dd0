package io.gatehouse.adapter.persistence.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.portal.port.out.PortalTokens;

/** Portal sessions and tokens. */
@Configuration(proxyBeanMethods = false)
public class PortalPersistenceConfiguration {

    @Bean
    JdbcPortalSessions portalSessions(JdbcClient jdbc) {
        return new JdbcPortalSessions(jdbc);
    }

    @Bean
    PortalTokens portalTokens() {
        return new SecureRandomPortalTokens();
    }
}
