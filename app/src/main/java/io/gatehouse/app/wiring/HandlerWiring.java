package io.gatehouse.app.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.kyc.handler.IdentityCreatedHandler;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.handler.SystemErrorHandler;
import io.gatehouse.application.webhook.handler.TransactionActivityHandler;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.port.out.SourceActivity;

/** What is done with events: one bean for each handler. */
@Configuration(proxyBeanMethods = false)
class HandlerWiring {

    @Bean
    EventHandler transactionActivity(SourceActivity activity) {
        return new TransactionActivityHandler(activity);
    }

    @Bean
    EventHandler systemError(PayloadReader reader, Troubles troubles) {
        return new SystemErrorHandler(reader, troubles);
    }

    @Bean
    EventHandler identityCreated(IdentityArrivals arrivals) {
        return new IdentityCreatedHandler(arrivals);
    }
}
