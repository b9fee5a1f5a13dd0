package io.gatehouse.testkit.usecase.portal;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.installation.service.RemoveInstallationService;
import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.portal.service.EndPortalSessionsService;
import io.gatehouse.application.portal.service.EnterPortalService;
import io.gatehouse.application.portal.service.LaunchPortalService;
import io.gatehouse.application.portal.service.VisitPortalService;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.installation.InMemoryCallbackLog;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.portal.CountingPortalTokens;
import io.gatehouse.testkit.portal.InMemoryPortalSessions;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** The portal's services over one store in memory, from the launch to the uninstall that closes it. */
final class PortalSetting {

    static final InstallationId ID = new InstallationId("instapp_1");
    static final AppId KYC = new AppId("app_kyc");
    static final InstanceId LEDGER = new InstanceId("inst_1");
    static final Instant START = MutableInstantSource.START;

    final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            LaunchPortalUseCase.Outcome.Unknown.class, LaunchPortalUseCase.Outcome.NotActive.class,
            LaunchPortalUseCase.Outcome.Mismatch.class, EnterPortalUseCase.Outcome.Unknown.class,
            EnterPortalUseCase.Outcome.Gone.class, EnterPortalUseCase.Outcome.Revoked.class);
    final MutableInstantSource clock = new MutableInstantSource();
    final SequentialIds ids = new SequentialIds();
    final CountingPortalTokens tokens = new CountingPortalTokens();
    final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    final InMemoryPortalSessions sessions = new InMemoryPortalSessions(unitOfWork);
    final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    final LaunchPortalUseCase launch = new LaunchPortalService(
            unitOfWork, installations, sessions, tokens, ids, clock);
    final EnterPortalUseCase enter = new EnterPortalService(unitOfWork, installations, sessions, tokens, clock);
    final VisitPortalUseCase visit = new VisitPortalService(unitOfWork, installations, sessions, tokens, clock);
    final EndPortalSessionsUseCase end = new EndPortalSessionsService(unitOfWork, sessions, auditTrail, ids, clock);
    private final RemoveInstallationUseCase remove = new RemoveInstallationService(
            unitOfWork, installations, new InMemoryApiKeyVault(unitOfWork, auditTrail, ids, clock), sessions,
            new InMemoryCallbackLog(unitOfWork), ids, clock, Optional.empty());

    void save(Installation.Transition transition) {
        unitOfWork.execute(() -> {
            installations.save(transition);
            return transition;
        });
    }

    static LaunchPortalUseCase.Command launchRequest() {
        return new LaunchPortalUseCase.Command(ID, KYC, LEDGER, Optional.empty(), Optional.empty());
    }

    /** The token of a launch that succeeds. */
    PortalToken launched() {
        return switch (launch.launch(launchRequest())) {
            case LaunchPortalUseCase.Outcome.Launched launched -> launched.launchToken();
            case LaunchPortalUseCase.Outcome.Unknown _,LaunchPortalUseCase.Outcome.NotActive _,LaunchPortalUseCase.Outcome.Mismatch _ ->
                throw new AssertionError("the portal was meant to be launched");
        };
    }

    EnterPortalUseCase.Outcome enter(PortalToken launchToken) {
        return enter.enter(new EnterPortalUseCase.Command(launchToken));
    }

    /** The token of a session that is open. */
    PortalToken entered() {
        return switch (enter(launched())) {
            case EnterPortalUseCase.Outcome.Entered entered -> entered.sessionToken();
            case EnterPortalUseCase.Outcome.Unknown _,EnterPortalUseCase.Outcome.Gone _,EnterPortalUseCase.Outcome.Revoked _ ->
                throw new AssertionError("the portal was meant to be entered");
        };
    }

    VisitPortalUseCase.Outcome visit(PortalToken sessionToken) {
        return visit.visit(new VisitPortalUseCase.Query(sessionToken));
    }

    /** The id of the session that the token opens, as the store has it. */
    PortalSessionId session(PortalToken sessionToken) {
        return unitOfWork.read(() -> sessions.findBySessionToken(tokens.hash(sessionToken)).orElseThrow().id());
    }

    void uninstall() {
        switch (remove.remove(new RemoveInstallationUseCase.Command(
                ID, KYC, LEDGER, Optional.empty(), clock.instant(), Optional.empty()))) {
            case RemoveInstallationUseCase.Outcome.Removed _ -> {
            }
            case RemoveInstallationUseCase.Outcome.ForeignApp _,RemoveInstallationUseCase.Outcome.Contradiction _ ->
                throw new AssertionError("the installation was meant to be removed");
        }
    }

    /** How many sessions an operator's word ended. */
    int ended() {
        return end.end(new EndPortalSessionsUseCase.Command(ID, new Username("ada"), new Reason("lost laptop")))
                .ended();
    }
}
