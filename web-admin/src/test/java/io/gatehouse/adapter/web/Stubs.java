package io.gatehouse.adapter.web;

import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.overview.port.in.ViewOverviewUseCase;
import io.gatehouse.application.portal.port.in.BrowsePortalSessionsUseCase;
import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseReplaysUseCase;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.CancelReplayUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.in.ReplayEventUseCase;
import io.gatehouse.application.webhook.port.in.ResumeReplayUseCase;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.port.in.StartReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.port.in.ViewReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;

/** Answers of the use cases; each test sets those it is about, the others tell of {@link SampleData}. */
final class Stubs {
    SignInUseCase signIn = SampleData::signIn;
    ViewOverviewUseCase viewOverview = SampleData::overview;
    BrowseInstallationsUseCase browseInstallations = SampleData::installations;
    ViewInstallationUseCase viewInstallation = SampleData::installation;
    RevokeInstallationUseCase revokeInstallation = _ -> new RevokeInstallationUseCase.Outcome.Revoked();
    BrowseCallbacksUseCase browseCallbacks = _ -> SampleData.callbacks();
    BrowsePortalSessionsUseCase browsePortalSessions = _ -> SampleData.portalSessions();
    EndPortalSessionsUseCase endPortalSessions = _ -> new EndPortalSessionsUseCase.Outcome(2);
    EnterPortalUseCase enterPortal = SampleData::enter;
    VisitPortalUseCase visitPortal = SampleData::visit;
    BrowseEventsUseCase browseEvents = SampleData::events;
    ViewEventUseCase viewEvent = SampleData::event;
    RevealEventBodyUseCase revealEventBody = SampleData::revealed;
    PreviewEventUseCase previewEvent = _ -> SampleData.preview();
    ReplayEventUseCase replayEvent = _ -> new ReplayEventUseCase.Outcome.Queued();
    EstimateReplayUseCase estimateReplay = _ -> SampleData.estimate();
    StartReplayUseCase startReplay = _ -> new StartReplayUseCase.Outcome.Started(SampleData.REPLAY);
    CancelReplayUseCase cancelReplay = _ -> new CancelReplayUseCase.Outcome.Cancelled();
    ResumeReplayUseCase resumeReplay = _ -> new ResumeReplayUseCase.Outcome.Resumed();
    BrowseReplaysUseCase browseReplays = _ -> SampleData.replays();
    ViewReplayUseCase viewReplay = SampleData::replay;
    BrowseRefusalsUseCase browseRefusals = _ -> SampleData.refusals();
    BrowseSourcesUseCase browseSources = SampleData::sources;
    ViewSourceUseCase viewSource = SampleData::source;
    CreateSourceUseCase createSource = _ -> new CreateSourceUseCase.Outcome.Created(SampleData.STAGING);
    ChangeSourceUseCase changeSource = _ -> new ChangeSourceUseCase.Outcome.Changed();
    AddSourceSecretUseCase addSourceSecret = SampleData::secretAdded;
    RetireSourceSecretUseCase retireSourceSecret = _ -> new RetireSourceSecretUseCase.Outcome.Retired();

    /** Forgets what a test set. */
    void reset() {
        var fresh = new Stubs();
        signIn = fresh.signIn;
        viewOverview = fresh.viewOverview;
        browseInstallations = fresh.browseInstallations;
        viewInstallation = fresh.viewInstallation;
        revokeInstallation = fresh.revokeInstallation;
        browseCallbacks = fresh.browseCallbacks;
        browsePortalSessions = fresh.browsePortalSessions;
        endPortalSessions = fresh.endPortalSessions;
        enterPortal = fresh.enterPortal;
        visitPortal = fresh.visitPortal;
        browseEvents = fresh.browseEvents;
        viewEvent = fresh.viewEvent;
        revealEventBody = fresh.revealEventBody;
        previewEvent = fresh.previewEvent;
        replayEvent = fresh.replayEvent;
        estimateReplay = fresh.estimateReplay;
        startReplay = fresh.startReplay;
        cancelReplay = fresh.cancelReplay;
        resumeReplay = fresh.resumeReplay;
        browseReplays = fresh.browseReplays;
        viewReplay = fresh.viewReplay;
        browseRefusals = fresh.browseRefusals;
        browseSources = fresh.browseSources;
        viewSource = fresh.viewSource;
        createSource = fresh.createSource;
        changeSource = fresh.changeSource;
        addSourceSecret = fresh.addSourceSecret;
        retireSourceSecret = fresh.retireSourceSecret;
    }
}
