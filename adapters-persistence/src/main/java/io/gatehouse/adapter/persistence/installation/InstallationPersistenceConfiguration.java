package io.gatehouse.adapter.persistence.installation;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;

/** Installations, their keys and callbacks. */
@Configuration(proxyBeanMethods = false)
public class InstallationPersistenceConfiguration {

    @Bean
    Installations installations(JdbcClient jdbc, Locks locks) {
        return new JdbcInstallations(jdbc, locks);
    }

    @Bean
    ApiKeyVault apiKeyVault(
            JdbcClient jdbc, Keyring keyring, FingerprintKey fingerprintKey, AuditTrail auditTrail, Ids ids,
            InstantSource time) {
        return new TinkApiKeyVault(jdbc, keyring, fingerprintKey, auditTrail, ids, time);
    }

    @Bean
    KeyRejections keyRejections(JdbcClient jdbc) {
        return new JdbcKeyRejections(jdbc);
    }

    @Bean
    CloudUse cloudUse(JdbcClient jdbc) {
        return new JdbcCloudUse(jdbc);
    }

    @Bean
    CallbackLog callbackLog(JdbcClient jdbc) {
        return new JdbcCallbackLog(jdbc);
    }

    @Bean
    InstallationReadModel installationReadModel(JdbcClient jdbc) {
        return new JdbcInstallationReadModel(jdbc);
    }
}
