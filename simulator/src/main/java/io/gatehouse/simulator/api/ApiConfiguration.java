package io.gatehouse.simulator.api;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.simulator.cloud.Cloud;
import io.gatehouse.simulator.exchange.ExchangeLog;

/** Everything that serves the Cloud APIs. */
@Configuration(proxyBeanMethods = false)
@Import({DataController.class, ProxyController.class, AlertsController.class, ApiErrors.class})
public class ApiConfiguration {

    @Bean
    ApiGuard apiGuard(Cloud cloud) {
        return new ApiGuard(cloud.keys());
    }

    @Bean
    ApiExchangeFilter apiExchangeFilter(ExchangeLog log, ApiBehaviour behaviour, InstantSource clock) {
        return new ApiExchangeFilter(log, behaviour, clock);
    }
}
