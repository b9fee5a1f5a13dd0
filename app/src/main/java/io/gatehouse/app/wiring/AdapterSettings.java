package io.gatehouse.app.wiring;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.http.HttpAdapterConfiguration;
import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.adapter.screening.ScreeningAdapterConfiguration;
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
                settings.reconciliation().cloudUrl(), settings.screening().watchman(),
                settings.screening().yente().map(yente -> new HttpAdapterConfiguration.Yente(
                        yente.url(), yente.key(), yente.dataset())));
    }

    @Bean
    PersistenceConfiguration.Settings persistenceSettings(GatehouseSettings settings) {
        var database = settings.database();
        return new PersistenceConfiguration.Settings(
                database.url(), database.username(), database.password(), settings.storeDeadline(), settings.keyset(),
                settings.databaseConnections());
    }

    @Bean
    ScreeningAdapterConfiguration.Settings screeningSettings(GatehouseSettings settings) {
        var screening = settings.screening();
        // Without lists and without others nobody can be looked up, which then is seen on every case.
        var needed = screening.lists().isPresent() || screening.madeUp()
                || (screening.watchman().isEmpty() && screening.yente().isEmpty());
        return new ScreeningAdapterConfiguration.Settings(needed, screening.lists(), screening.madeUp());
    }

    @Bean
    WebConfiguration.Settings webSettings(GatehouseSettings settings) {
        return new WebConfiguration.Settings(
                settings.publicUrl(), settings.frameAncestors(), settings.idleTimeout(), settings.development());
    }
}
