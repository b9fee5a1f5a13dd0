package io.gatehouse.app.wiring;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

import io.gatehouse.application.webhook.port.in.TrimRefusalsUseCase;

/** What is done from time to time. Every node does it; it is harmless to do it twice. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Housekeeping {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    @Bean
    RefusalTrimming refusalTrimming(TrimRefusalsUseCase useCase) {
        return new RefusalTrimming(useCase);
    }

    /** Trims refused requests every five minutes; at most 300 a minute are added, so they stay near their bound. */
    record RefusalTrimming(TrimRefusalsUseCase useCase) {

        @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
        void trim() {
            var trimmed = useCase.trim();
            log.debug("Trimmed {} refused requests", trimmed);
        }
    }
}
