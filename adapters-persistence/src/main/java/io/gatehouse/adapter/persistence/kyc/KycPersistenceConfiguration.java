package io.gatehouse.adapter.persistence.kyc;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.kyc.port.out.IdentityArrivals;

/** Who waits for a check. */
@Configuration(proxyBeanMethods = false)
public class KycPersistenceConfiguration {

    @Bean
    IdentityArrivals identityArrivals(JdbcClient jdbc) {
        return new JdbcIdentityArrivals(jdbc);
    }
}
