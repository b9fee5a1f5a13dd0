package io.gatehouse.adapter.persistence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import io.gatehouse.adapter.persistence.audit.AuditPersistenceConfiguration;
import io.gatehouse.adapter.persistence.installation.InstallationPersistenceConfiguration;
import io.gatehouse.adapter.persistence.kyc.KycPersistenceConfiguration;
import io.gatehouse.adapter.persistence.operator.OperatorPersistenceConfiguration;
import io.gatehouse.adapter.persistence.outbox.OutboxPersistenceConfiguration;
import io.gatehouse.adapter.persistence.overview.OverviewPersistenceConfiguration;
import io.gatehouse.adapter.persistence.portal.PortalPersistenceConfiguration;
import io.gatehouse.adapter.persistence.retention.RetentionPersistenceConfiguration;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.PostgresWorkSignal;
import io.gatehouse.adapter.persistence.shared.SharedPersistenceConfiguration;
import io.gatehouse.adapter.persistence.shared.StoreDeadline;
import io.gatehouse.adapter.persistence.trouble.TroublePersistenceConfiguration;
import io.gatehouse.adapter.persistence.watching.WatchingPersistenceConfiguration;
import io.gatehouse.adapter.persistence.webhook.WebhookPersistenceConfiguration;

/**
 * The outbound ports over PostgreSQL 16 or later. Needs a bean of {@link Settings}, one of {@link InstantSource} and
 * nothing else; gives one bean for each port, the {@link DataSource} and Spring's transaction manager over it.
 *
 * <p>The schema is brought up to date before anything else uses the store, so the application does not start without it.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    SharedPersistenceConfiguration.class, AuditPersistenceConfiguration.class,
    InstallationPersistenceConfiguration.class, PortalPersistenceConfiguration.class,
    WebhookPersistenceConfiguration.class, OperatorPersistenceConfiguration.class,
    OverviewPersistenceConfiguration.class, OutboxPersistenceConfiguration.class,
    TroublePersistenceConfiguration.class, KycPersistenceConfiguration.class,
    RetentionPersistenceConfiguration.class, WatchingPersistenceConfiguration.class})
public class PersistenceConfiguration {

    /**
     * Where the store is and how to use it.
     *
     * @param jdbcUrl  {@code jdbc:postgresql:…}
     * @param deadline how long anything may wait for the store in all, from 2 seconds to 1 minute; every other time-out
     *                 follows from it
     * @param keyset   what seals secrets and bodies: a Tink keyset in JSON, see {@link #newKeyset}
     * @param poolSize most connections at once
     */
    public record Settings(
            String jdbcUrl, String username, String password, Duration deadline, String keyset, int poolSize) {

        /** Without password and keyset, and without the parameters of the URL, which may hold a password too. */
        @Override
        public String toString() {
            return "Settings[jdbcUrl=" + jdbcUrl.replaceFirst("\\?.*", "") + ", username=" + username + ", deadline="
                    + deadline + ", poolSize=" + poolSize + "]";
        }
    }

    /** A fresh keyset with one random AES-256-GCM key, in JSON. It is a secret. */
    public static String newKeyset() {
        return Keyring.newKeyset();
    }

    /** What is wrong with a keyset, in words fit for whoever sets it; empty if it can be used. Never quotes it. */
    public static Optional<String> checkKeyset(String keyset) {
        return Keyring.accepts(keyset)
                ? Optional.empty()
                : Optional.of("must be a Tink keyset in JSON whose enabled primary key is of the type AES256_GCM");
    }

    @Bean
    StoreDeadline storeDeadline(Settings settings) {
        return new StoreDeadline(settings.deadline());
    }

    @Bean
    Keyring keyring(Settings settings) {
        return Keyring.of(settings.keyset());
    }

    @Bean
    HikariDataSource dataSource(Settings settings, StoreDeadline deadline) {
        return ConnectionPool.of(settings, deadline);
    }

    // With connections of its own: a change of the schema may take longer than any request may wait.
    @Bean
    SpringLiquibase liquibase(Settings settings) {
        return Migration.of(settings.jdbcUrl(), settings.username(), settings.password());
    }

    // Everything that asks the store asks through these, so everything waits for the schema.
    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource, SpringLiquibase liquibase) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
        return JdbcClient.create(jdbcTemplate);
    }

    @Bean
    PostgresWorkSignal workSignal(Settings settings, JdbcClient jdbc) {
        return new PostgresWorkSignal(
                settings.jdbcUrl(), settings.username(), settings.password(), "gatehouse_work", jdbc);
    }

    // Of its own, so that workers who check cases are not woken by each event. Nobody is given it who does not name it.
    @Bean(defaultCandidate = false)
    PostgresWorkSignal screeningSignal(Settings settings, JdbcClient jdbc) {
        return new PostgresWorkSignal(
                settings.jdbcUrl(), settings.username(), settings.password(), "gatehouse_screening", jdbc);
    }

    // Not JdbcTransactionManager: where a commit fails it tries to roll back, and reports that this failed instead.
    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }
}
