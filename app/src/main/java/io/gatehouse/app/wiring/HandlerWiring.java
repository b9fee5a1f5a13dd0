package io.gatehouse.app.wiring;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.kyc.handler.HeldTransactionsHandler;
import io.gatehouse.application.kyc.handler.IdentityCreatedHandler;
import io.gatehouse.application.kyc.handler.ResultNoteHandler;
import io.gatehouse.application.kyc.handler.ReviewAlertEndHandler;
import io.gatehouse.application.kyc.handler.ReviewAlertHandler;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.outbox.handler.CallHandler;
import io.gatehouse.application.outbox.handler.SlackNoticeHandler;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.handler.SystemErrorHandler;
import io.gatehouse.application.webhook.handler.TransactionActivityHandler;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.port.out.SourceActivity;

/** What is done with events, and with calls to other systems: one bean for each handler. */
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
    EventHandler identityCreated(
            IdentityArrivals arrivals, Cases cases, ScreeningQueue queue, CaseTrail trail, Connections connections,
            Ids ids, InstantSource clock) {
        return new IdentityCreatedHandler(arrivals, cases, queue, trail, connections, ids, clock);
    }

    @Bean
    CallHandler<?> slackNotice(SlackChannel slack) {
        return new SlackNoticeHandler(slack);
    }

    @Bean
    CallHandler<?> resultNote(
            LedgerCloud cloud, Outbox outbox, Cases cases, CaseTrail trail, Ids ids, InstantSource clock) {
        return new ResultNoteHandler(cloud, outbox, cases, trail, ids, clock);
    }

    @Bean
    CallHandler<?> reviewAlert(LedgerCloud cloud, Cases cases, CaseTrail trail, Ids ids, InstantSource clock) {
        return new ReviewAlertHandler(cloud, cases, trail, ids, clock);
    }

    @Bean
    CallHandler<?> reviewAlertEnd(LedgerCloud cloud) {
        return new ReviewAlertEndHandler(cloud);
    }

    @Bean
    CallHandler<?> heldTransactions(LedgerCloud cloud, Cases cases, CaseTrail trail, Ids ids, InstantSource clock) {
        return new HeldTransactionsHandler(cloud, cases, trail, ids, clock);
    }
}
