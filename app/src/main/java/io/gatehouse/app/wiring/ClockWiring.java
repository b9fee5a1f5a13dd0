package io.gatehouse.app.wiring;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. */
@Configuration(proxyBeanMethods = false)
class ClockWiring {

    /** Whole microseconds, as PostgreSQL keeps them, so that a time that was stored equals itself. */
    @Bean
    InstantSource clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
