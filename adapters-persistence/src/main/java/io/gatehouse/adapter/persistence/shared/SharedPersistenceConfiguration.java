package io.gatehouse.adapter.persistence.shared;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import io.gatehouse.application.shared.port.out.Ids;

/** Units of work, locks, ids and the key of fingerprints. */
@Configuration(proxyBeanMethods = false)
public class SharedPersistenceConfiguration {

    @Bean
    DeadlineWatch deadlineWatch() {
        return new DeadlineWatch();
    }

    @Bean
    JdbcUnitOfWork unitOfWork(
            DataSource dataSource, JdbcClient jdbc, PlatformTransactionManager transactions, StoreDeadline deadline,
            DeadlineWatch watch) {
        return new JdbcUnitOfWork(dataSource, jdbc, transactions, deadline, watch);
    }

    @Bean
    Locks locks(JdbcClient jdbc) {
        return new Locks(jdbc);
    }

    @Bean
    FingerprintKey fingerprintKey(JdbcClient jdbc, Keyring keyring) {
        return FingerprintKey.of(jdbc, keyring);
    }

    @Bean
    Ids ids() {
        return new UuidV7Ids();
    }
}
