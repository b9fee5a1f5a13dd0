package io.gatehouse.adapter.web;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.port.in.ViewLedgerAccessUseCase;
import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.outbox.port.in.BrowseOutboxUseCase;
import io.gatehouse.application.outbox.port.in.RetryCallUseCase;
import io.gatehouse.application.outbox.port.in.ViewCallUseCase;
import io.gatehouse.application.overview.port.in.ViewOverviewUseCase;
import io.gatehouse.application.portal.port.in.BrowsePortalSessionsUseCase;
import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase;
import io.gatehouse.application.retention.port.in.DropRetentionUseCase;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ReleaseLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ViewLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ViewRetentionUseCase;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase;
import io.gatehouse.application.watching.port.in.BrowseAlarmsUseCase;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseGapsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseReplaysUseCase;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.CancelReplayUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.application.webhook.port.in.DismissGapUseCase;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.in.ReplayEventUseCase;
import io.gatehouse.application.webhook.port.in.RequestSweepUseCase;
import io.gatehouse.application.webhook.port.in.ResumeReplayUseCase;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.port.in.StartReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.port.in.ViewReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceHealthUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;

/** The pages over {@link Stubs}, as {@code app} puts them over services. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebConfiguration.class, StubbedKyc.class})
class StubbedWeb {
    @Bean
    WebConfiguration.Settings settings() {
        return new WebConfiguration.Settings(
                URI.create("https://gatehouse.example"), WebConfiguration.Settings.BLNK_CLOUD, Duration.ofMinutes(30),
                false);
    }

    @Bean
    InstantSource time() {
        return InstantSource.fixed(SampleData.NOW);
    }

    @Bean
    Stubs stubs() {
        return new Stubs();
    }

    @Bean
    SignInUseCase signIn(Stubs stubs) {
        return asked -> stubs.signIn.signIn(asked);
    }

    @Bean
    ViewOverviewUseCase viewOverview(Stubs stubs) {
        return () -> stubs.viewOverview.view();
    }

    @Bean
    BrowseAlarmsUseCase browseAlarms(Stubs stubs) {
        return () -> stubs.browseAlarms.browse();
    }

    @Bean
    AcknowledgeAlarmUseCase acknowledgeAlarm(Stubs stubs) {
        return asked -> stubs.acknowledgeAlarm.acknowledge(asked);
    }

    @Bean
    BrowseInstallationsUseCase browseInstallations(Stubs stubs) {
        return asked -> stubs.browseInstallations.browse(asked);
    }

    @Bean
    ViewInstallationUseCase viewInstallation(Stubs stubs) {
        return asked -> stubs.viewInstallation.view(asked);
    }

    @Bean
    ViewLedgerAccessUseCase viewLedgerAccess(Stubs stubs) {
        return asked -> stubs.viewLedgerAccess.view(asked);
    }

    @Bean
    RevokeInstallationUseCase revokeInstallation(Stubs stubs) {
        return asked -> stubs.revokeInstallation.revoke(asked);
    }

    @Bean
    BrowseCallbacksUseCase browseCallbacks(Stubs stubs) {
        return asked -> stubs.browseCallbacks.browse(asked);
    }

    @Bean
    BrowsePortalSessionsUseCase browsePortalSessions(Stubs stubs) {
        return asked -> stubs.browsePortalSessions.browse(asked);
    }

    @Bean
    EndPortalSessionsUseCase endPortalSessions(Stubs stubs) {
        return asked -> stubs.endPortalSessions.end(asked);
    }

    @Bean
    EnterPortalUseCase enterPortal(Stubs stubs) {
        return asked -> stubs.enterPortal.enter(asked);
    }

    @Bean
    VisitPortalUseCase visitPortal(Stubs stubs) {
        return asked -> stubs.visitPortal.visit(asked);
    }

    @Bean
    BrowseEventsUseCase browseEvents(Stubs stubs) {
        return asked -> stubs.browseEvents.browse(asked);
    }

    @Bean
    ViewEventUseCase viewEvent(Stubs stubs) {
        return asked -> stubs.viewEvent.view(asked);
    }

    @Bean
    RevealEventBodyUseCase revealEventBody(Stubs stubs) {
        return asked -> stubs.revealEventBody.reveal(asked);
    }

    @Bean
    PreviewEventUseCase previewEvent(Stubs stubs) {
        return asked -> stubs.previewEvent.preview(asked);
    }

    @Bean
    ReplayEventUseCase replayEvent(Stubs stubs) {
        return asked -> stubs.replayEvent.replay(asked);
    }

    @Bean
    EstimateReplayUseCase estimateReplay(Stubs stubs) {
        return asked -> stubs.estimateReplay.estimate(asked);
    }

    @Bean
    StartReplayUseCase startReplay(Stubs stubs) {
        return asked -> stubs.startReplay.start(asked);
    }

    @Bean
    CancelReplayUseCase cancelReplay(Stubs stubs) {
        return asked -> stubs.cancelReplay.cancel(asked);
    }

    @Bean
    ResumeReplayUseCase resumeReplay(Stubs stubs) {
        return asked -> stubs.resumeReplay.resume(asked);
    }

    @Bean
    BrowseReplaysUseCase browseReplays(Stubs stubs) {
        return asked -> stubs.browseReplays.browse(asked);
    }

    @Bean
    ViewReplayUseCase viewReplay(Stubs stubs) {
        return asked -> stubs.viewReplay.view(asked);
    }

    @Bean
    BrowseRefusalsUseCase browseRefusals(Stubs stubs) {
        return asked -> stubs.browseRefusals.browse(asked);
    }

    @Bean
    BrowseSourcesUseCase browseSources(Stubs stubs) {
        return () -> stubs.browseSources.browse();
    }

    @Bean
    ViewSourceUseCase viewSource(Stubs stubs) {
        return asked -> stubs.viewSource.view(asked);
    }

    @Bean
    ViewSourceHealthUseCase viewSourceHealth(Stubs stubs) {
        return asked -> stubs.viewSourceHealth.view(asked);
    }

    @Bean
    CreateSourceUseCase createSource(Stubs stubs) {
        return asked -> stubs.createSource.create(asked);
    }

    @Bean
    ChangeSourceUseCase changeSource(Stubs stubs) {
        return asked -> stubs.changeSource.change(asked);
    }

    @Bean
    AddSourceSecretUseCase addSourceSecret(Stubs stubs) {
        return asked -> stubs.addSourceSecret.add(asked);
    }

    @Bean
    RetireSourceSecretUseCase retireSourceSecret(Stubs stubs) {
        return asked -> stubs.retireSourceSecret.retire(asked);
    }

    @Bean
    BrowseOutboxUseCase browseOutbox(Stubs stubs) {
        return asked -> stubs.browseOutbox.browse(asked);
    }

    @Bean
    ViewCallUseCase viewCall(Stubs stubs) {
        return asked -> stubs.viewCall.view(asked);
    }

    @Bean
    RetryCallUseCase retryCall(Stubs stubs) {
        return asked -> stubs.retryCall.retry(asked);
    }

    @Bean
    ViewRetentionUseCase viewRetention(Stubs stubs) {
        return () -> stubs.viewRetention.view();
    }

    @Bean
    ChangeRetentionUseCase changeRetention(Stubs stubs) {
        return asked -> stubs.changeRetention.change(asked);
    }

    @Bean
    DropRetentionUseCase dropRetention(Stubs stubs) {
        return asked -> stubs.dropRetention.drop(asked);
    }

    @Bean
    ViewLegalHoldUseCase viewLegalHold(Stubs stubs) {
        return asked -> stubs.viewLegalHold.view(asked);
    }

    @Bean
    PlaceLegalHoldUseCase placeLegalHold(Stubs stubs) {
        return asked -> stubs.placeLegalHold.place(asked);
    }

    @Bean
    ReleaseLegalHoldUseCase releaseLegalHold(Stubs stubs) {
        return asked -> stubs.releaseLegalHold.release(asked);
    }

    @Bean
    BrowseGapsUseCase browseGaps(Stubs stubs) {
        return asked -> stubs.browseGaps.browse(asked);
    }

    @Bean
    BackfillGapsUseCase backfillGaps(Stubs stubs) {
        return asked -> stubs.backfillGaps.backfill(asked);
    }

    @Bean
    DismissGapUseCase dismissGap(Stubs stubs) {
        return asked -> stubs.dismissGap.dismiss(asked);
    }

    @Bean
    RequestSweepUseCase requestSweep(Stubs stubs) {
        return asked -> stubs.requestSweep.request(asked);
    }
}
