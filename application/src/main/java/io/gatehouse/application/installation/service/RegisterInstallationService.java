package io.gatehouse.application.installation.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackEvent;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.Installation.Transition;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.RevocationReason.Superseded;

/** Registers installations. State, history, key and callback record are written together or not at all. */
public final class RegisterInstallationService implements RegisterInstallationUseCase {

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final ApiKeyVault vault;
    private final KeyRejections rejections;
    private final PortalAccess portalAccess;
    private final CallbackLog callbacks;
    private final Ids ids;
    private final InstantSource clock;
    private final Optional<AppId> servedApp;

    /** @param servedApp the one app whose callbacks are taken; any app's if empty */
    public RegisterInstallationService(
            UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, KeyRejections rejections,
            PortalAccess portalAccess, CallbackLog callbacks, Ids ids, InstantSource clock, Optional<AppId> servedApp) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.vault = vault;
        this.rejections = rejections;
        this.portalAccess = portalAccess;
        this.callbacks = callbacks;
        this.ids = ids;
        this.clock = clock;
        this.servedApp = servedApp;
    }

    @Override
    public Outcome register(Command command) {
        if (servedApp.filter(app -> !app.equals(command.app())).isPresent()) {
            return new Outcome.ForeignApp();
        }
        return unitOfWork.execute(() -> registerLocked(command, clock.instant()));
    }

    private Outcome registerLocked(Command command, Instant now) {
        var place = installations.lockPlace(command.app(), command.instance(), command.installation());
        var known = place.known();
        if (known.filter(one -> !one.belongsTo(command.app(), command.instance())).isPresent()) {
            return new Outcome.Contradiction();
        }
        var transition = transition(known, command, now);
        if (transition.changes()) {
            // The older one first: the store holds at most one active installation of an app in an instance.
            place.occupant().ifPresent(other -> supersede(other, command.installation(), now));
            installations.save(transition);
            vault.seal(command.installation(), command.apiKey());
            rejections.clear(command.installation());
        }
        var outcome = CallbackOutcome.of(transition.event());
        callbacks.record(new CallbackEvent(
                ids.next(), CallbackKind.INSTALL, outcome, command.installation(), command.app(), command.instance(),
                command.organization(), command.idempotencyKey(), now));
        return new Outcome.Registered(outcome);
    }

    private Transition transition(Optional<Installation> known, Command command, Instant now) {
        var fingerprint = vault.fingerprint(command.installation(), command.apiKey(), command.permissions());
        var grant = new Grant(command.keyPrefix(), command.permissions(), fingerprint);
        return known.map(installation -> installation.install(command.organization(), grant, now))
                .orElseGet(() -> Installation.first(
                        command.installation(), command.app(), command.instance(), command.organization(), grant, now));
    }

    private void supersede(Installation older, InstallationId by, Instant now) {
        older.revoke(new Superseded(by), now).ifPresent(transition -> {
            installations.save(transition);
            vault.destroy(older.id());
            portalAccess.close(older.id(), now);
        });
    }
}
