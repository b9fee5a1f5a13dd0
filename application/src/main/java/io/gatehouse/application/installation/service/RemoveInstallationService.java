package io.gatehouse.application.installation.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackEvent;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.Installation;

/** Removes installations. State, history, key and callback record are written together or not at all. */
public final class RemoveInstallationService implements RemoveInstallationUseCase {

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final ApiKeyVault vault;
    private final PortalAccess portalAccess;
    private final CallbackLog callbacks;
    private final Ids ids;
    private final InstantSource clock;
    private final Optional<AppId> servedApp;

    /** @param servedApp the one app whose callbacks are taken; any app's if empty */
    public RemoveInstallationService(
            UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, PortalAccess portalAccess,
            CallbackLog callbacks, Ids ids, InstantSource clock, Optional<AppId> servedApp) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.vault = vault;
        this.portalAccess = portalAccess;
        this.callbacks = callbacks;
        this.ids = ids;
        this.clock = clock;
        this.servedApp = servedApp;
    }

    @Override
    public Outcome remove(Command command) {
        if (servedApp.filter(app -> !app.equals(command.app())).isPresent()) {
            return new Outcome.ForeignApp();
        }
        return unitOfWork.execute(() -> removeLocked(command, clock.instant()));
    }

    private Outcome removeLocked(Command command, Instant now) {
        var known = installations.lock(command.installation());
        if (known.filter(one -> !one.belongsTo(command.app(), command.instance())).isPresent()) {
            return new Outcome.Contradiction();
        }
        var transition = known.map(installation -> installation.uninstall(command.uninstalledAt(), now))
                .orElseGet(() -> Installation.buried(
                        command.installation(), command.app(), command.instance(), command.organization(),
                        command.uninstalledAt(), now));
        if (transition.changes()) {
            installations.save(transition);
            vault.destroy(command.installation());
            portalAccess.close(command.installation(), now);
        }
        var outcome = CallbackOutcome.of(transition.event());
        callbacks.record(new CallbackEvent(
                ids.next(), CallbackKind.UNINSTALL, outcome, command.installation(), command.app(), command.instance(),
                command.organization(), command.idempotencyKey(), now));
        return new Outcome.Removed(outcome);
    }
}
