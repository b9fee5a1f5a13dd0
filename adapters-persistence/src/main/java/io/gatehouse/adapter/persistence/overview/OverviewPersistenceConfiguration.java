package io.gatehouse.adapter.persistence.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.SourceReadModel;

/** The overview. */
@Configuration(proxyBeanMethods = false)
public class OverviewPersistenceConfiguration {

    @Bean
    OverviewReadModel overviewReadModel(
            JdbcClient jdbc, InstallationReadModel installations, SourceReadModel sources, EventReadModel events,
            IdentityArrivals arrivals, TroubleReadModel troubles) {
        return new JdbcOverviewReadModel(jdbc, installations, sources, events, arrivals, troubles);
    }
}
