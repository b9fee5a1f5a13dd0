package io.gatehouse.app.wiring;

import java.time.InstantSource;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.app.settings.GatehouseSettings;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseGapsUseCase;
import io.gatehouse.application.webhook.port.in.DismissGapUseCase;
import io.gatehouse.application.webhook.port.in.RequestSweepUseCase;
import io.gatehouse.application.webhook.port.in.SweepLedgerUseCase;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.application.webhook.service.BackfillGapsService;
import io.gatehouse.application.webhook.service.BrowseGapsService;
import io.gatehouse.application.webhook.service.DismissGapService;
import io.gatehouse.application.webhook.service.RequestSweepService;
import io.gatehouse.application.webhook.service.SweepLedgerService;

/** The use cases that compare ledgers with what they sent, and what runs them. */
@Configuration(proxyBeanMethods = false)
class ReconciliationWiring {

    @Bean
    SweepLedgerUseCase sweepLedger(
            UnitOfWork unitOfWork, Sweeps sweeps, Gaps gaps, LedgerCloud cloud, Ids ids, InstantSource clock,
            GatehouseSettings settings) {
        return new SweepLedgerService(
                unitOfWork, sweeps, gaps, cloud, ids, clock, settings.reconciliation().interval(),
                settings.reconciliation().grace());
    }

    @Bean
    LedgerSweeper ledgerSweeper(SweepLedgerUseCase sweepLedger) {
        return new LedgerSweeper(sweepLedger);
    }

    @Bean
    BrowseGapsUseCase browseGaps(UnitOfWork unitOfWork, GapReadModel readModel) {
        return new BrowseGapsService(unitOfWork, readModel);
    }

    @Bean
    BackfillGapsUseCase backfillGaps(
            UnitOfWork unitOfWork, Gaps gaps, Sweeps sweeps, LedgerCloud cloud, EventInbox inbox, PayloadReader reader,
            List<EventHandler> handlers, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new BackfillGapsService(
                unitOfWork, gaps, sweeps, cloud, inbox, reader, handlers, auditTrail, ids, clock);
    }

    @Bean
    DismissGapUseCase dismissGap(
            UnitOfWork unitOfWork, Gaps gaps, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new DismissGapService(unitOfWork, gaps, auditTrail, ids, clock);
    }

    @Bean
    RequestSweepUseCase requestSweep(
            UnitOfWork unitOfWork, Sweeps sweeps, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new RequestSweepService(unitOfWork, sweeps, auditTrail, ids, clock);
    }
}
