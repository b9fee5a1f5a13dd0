package io.gatehouse.app.wiring;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.http.HttpAdapterConfiguration;
import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.adapter.web.WebConfiguration;
import io.gatehouse.app.settings.GatehouseSettings;

/** Gives each adapter the part of the settings that is its own. */
@Configuration(proxyBeanMethods = false)
class AdapterSettings {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Bean
    HttpAdapterConfiguration.Settings httpSettings(GatehouseSettings settings) {
        return new HttpAdapterConfiguration.Settings(
                settings.publicUrl(), settings.callbackSecret(), RETRY_AFTER, settings.slackWebhook(),
                settings.reconciliation().cloudUrl());
    }

    @Bean
    PersistenceConfiguration.Settings persistenceSettings(GatehouseSettings settings) {
        var database = settings.database();
        return new PersistenceConfiguration.Settings(
                database.url(), database.username(), database.password(), settings.storeDeadline(), settings.keyset(),
                settings.databaseConnections());
    }

    @Bean
    WebConfiguration.Settings webSettings(GatehouseSettings settings) {
        return new WebConfiguration.Settings(
                settings.publicUrl(), settings.frameAncestors(), settings.idleTimeout(), settings.development());
    }
}
