package io.gatehouse.testkit.usecase.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase;
import io.gatehouse.application.installation.service.RegisterInstallationService;
import io.gatehouse.application.installation.service.RemoveInstallationService;
import io.gatehouse.application.installation.service.RevokeInstallationService;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.installation.InMemoryCallbackLog;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.installation.InMemoryKeyRejections;
import io.gatehouse.testkit.portal.CountingPortalTokens;
import io.gatehouse.testkit.portal.InMemoryPortalSessions;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** The services that change installations over one store in memory, and what to say to them. */
final class InstallationSetting {

    static final InstallationId ID = new InstallationId("instapp_1");
    static final InstallationId OTHER_ID = new InstallationId("instapp_2");
    static final AppId KYC = new AppId("app_kyc");
    static final InstanceId LEDGER = new InstanceId("inst_1");
    static final Instant UNINSTALLED_AT = MutableInstantSource.START.minusSeconds(3);

    final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            RegisterInstallationUseCase.Outcome.ForeignApp.class,
            RegisterInstallationUseCase.Outcome.Contradiction.class,
            RemoveInstallationUseCase.Outcome.ForeignApp.class,
            RemoveInstallationUseCase.Outcome.Contradiction.class,
            RevokeInstallationUseCase.Outcome.NotActive.class,
            RevokeInstallationUseCase.Outcome.Unknown.class);
    final MutableInstantSource clock = new MutableInstantSource();
    final SequentialIds ids = new SequentialIds();
    final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    final InMemoryApiKeyVault vault = new InMemoryApiKeyVault(unitOfWork, auditTrail, ids, clock);
    final InMemoryKeyRejections rejections = new InMemoryKeyRejections(unitOfWork);
    final InMemoryPortalSessions sessions = new InMemoryPortalSessions(unitOfWork);
    final InMemoryCallbackLog callbacks = new InMemoryCallbackLog(unitOfWork);
    final RegisterInstallationUseCase register = register(Optional.empty());
    final RemoveInstallationUseCase remove = remove(Optional.empty());
    final RevokeInstallationUseCase revoke = new RevokeInstallationService(
            unitOfWork, installations, vault, sessions, auditTrail, ids, clock);

    RegisterInstallationUseCase register(Optional<AppId> servedApp) {
        return new RegisterInstallationService(
                unitOfWork, installations, vault, rejections, sessions, callbacks, ids, clock, servedApp);
    }

    RemoveInstallationUseCase remove(Optional<AppId> servedApp) {
        return new RemoveInstallationService(
                unitOfWork, installations, vault, sessions, callbacks, ids, clock, servedApp);
    }

    /** An install callback of {@link #ID} with this key. */
    static RegisterInstallationUseCase.Command install(String key) {
        return install(ID, LEDGER, key, "data:read");
    }

    static RegisterInstallationUseCase.Command install(
            InstallationId id, InstanceId instance, String key, String... scopes) {
        return new RegisterInstallationUseCase.Command(
                id, KYC, instance, Optional.empty(), new ApiKey(key), new KeyPrefix(key.substring(0, 4)),
                Permissions.of(List.of(scopes)), Optional.of("install:" + id));
    }

    /** An uninstall callback of {@link #ID}. */
    static RemoveInstallationUseCase.Command uninstall() {
        return uninstall(ID);
    }

    static RemoveInstallationUseCase.Command uninstall(InstallationId id) {
        return new RemoveInstallationUseCase.Command(
                id, KYC, LEDGER, Optional.of(new OrganizationId("org_acme")), UNINSTALLED_AT,
                Optional.of("uninstall:" + id));
    }

    static RevokeInstallationUseCase.Command revocation() {
        return new RevokeInstallationUseCase.Command(ID, new Username("ada"), new Reason("stolen key"));
    }

    void installed(String key) {
        installed(install(key));
    }

    void installed(RegisterInstallationUseCase.Command command) {
        switch (register.register(command)) {
            case RegisterInstallationUseCase.Outcome.Registered _ -> {
            }
            case RegisterInstallationUseCase.Outcome.ForeignApp _,RegisterInstallationUseCase.Outcome.Contradiction _ ->
                throw new AssertionError("the installation was meant to be registered");
        }
    }

    void uninstalled() {
        switch (remove.remove(uninstall())) {
            case RemoveInstallationUseCase.Outcome.Removed _ -> {
            }
            case RemoveInstallationUseCase.Outcome.ForeignApp _,RemoveInstallationUseCase.Outcome.Contradiction _ ->
                throw new AssertionError("the installation was meant to be removed");
        }
    }

    /** A launch of the portal that waits to be redeemed. */
    void launched(InstallationId id) {
        var tokens = new CountingPortalTokens();
        var session = PortalSession.launched(
                new PortalSessionId(ids.next()), id, Optional.empty(), tokens.hash(tokens.next()), clock.instant());
        unitOfWork.execute(() -> {
            sessions.save(session);
            return session;
        });
    }

    Installation stored(InstallationId id) {
        return installations.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    InstallationState state() {
        return stored(ID).state();
    }

    /** The key that the vault holds for the installation. */
    Optional<String> key(InstallationId id) {
        return unitOfWork.execute(() -> vault.open(id, new Actor.ApplicationActor("test"), "test"))
                .map(ApiKey::value);
    }

    /** The outcomes that were recorded, oldest first. */
    List<CallbackOutcome> recorded() {
        return callbacks.all().stream().map(callback -> callback.outcome()).toList();
    }
}
