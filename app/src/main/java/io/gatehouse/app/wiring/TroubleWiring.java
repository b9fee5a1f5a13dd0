package io.gatehouse.app.wiring;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.in.ForgetTroublesUseCase;
import io.gatehouse.application.trouble.port.in.TellOfTroublesUseCase;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.trouble.service.ForgetTroublesService;
import io.gatehouse.application.trouble.service.TellOfTroublesService;

/** The use cases of the trouble feature, and what drives them. */
@Configuration(proxyBeanMethods = false)
class TroubleWiring {

    private static final Logger log = LoggerFactory.getLogger(TroubleWiring.class);

    @Bean
    TellOfTroublesUseCase tellOfTroubles(UnitOfWork unitOfWork, Troubles troubles, Outbox outbox, InstantSource clock) {
        return new TellOfTroublesService(unitOfWork, troubles, outbox, clock);
    }

    @Bean
    ForgetTroublesUseCase forgetTroubles(UnitOfWork unitOfWork, Troubles troubles, InstantSource clock) {
        return new ForgetTroublesService(unitOfWork, troubles, clock);
    }

    @Bean
    TroubleRounds troubleRounds(TellOfTroublesUseCase tell, ForgetTroublesUseCase forget) {
        return new TroubleRounds(tell, forget);
    }

    /** Every node does it: a trouble is told by the one that takes it. */
    record TroubleRounds(TellOfTroublesUseCase tell, ForgetTroublesUseCase forget) {

        /** Often enough to be at once for people, and seldom enough that what fails together is told together. */
        @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
        void tellOfTroubles() {
            try {
                tell.tell();
            } catch (StoreUnavailableException away) {
                log.debug("Troubles are told when the store is back: {}", away.getMessage());
            }
        }

        @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
        void forgetTroubles() {
            forget.forget();
        }
    }
}
