package io.gatehouse.app.wiring;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.overview.port.in.ViewOverviewUseCase;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.overview.service.ViewOverviewService;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** The use case of the overview. */
@Configuration(proxyBeanMethods = false)
class OverviewWiring {

    @Bean
    ViewOverviewUseCase viewOverview(UnitOfWork unitOfWork, OverviewReadModel readModel, InstantSource clock) {
        return new ViewOverviewService(unitOfWork, readModel, clock);
    }
}
