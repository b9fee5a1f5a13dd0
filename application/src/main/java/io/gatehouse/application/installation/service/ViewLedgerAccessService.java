package io.gatehouse.application.installation.service;

import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.installation.port.in.ViewLedgerAccessUseCase;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.application.installation.view.LedgerAccess;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.ledger.CloudAction;

/** Puts together what is granted and what was done. A key that is gone cannot be rejected any more. */
public final class ViewLedgerAccessService implements ViewLedgerAccessUseCase {

    private static final Permissions NONE = new Permissions(java.util.List.of());

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final KeyRejections rejections;
    private final CloudUse use;

    /** Over these. */
    public ViewLedgerAccessService(
            UnitOfWork unitOfWork, Installations installations, KeyRejections rejections, CloudUse use) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.rejections = rejections;
        this.use = use;
    }

    @Override
    public Optional<LedgerAccess> view(Query query) {
        return unitOfWork.read(() -> installations.find(query.installation()).map(this::access));
    }

    private LedgerAccess access(Installation installation) {
        var granted = granted(installation.state());
        var uses = use.of(installation.id());
        return new LedgerAccess(
                installation.isActive() ? rejections.find(installation.id()) : Optional.empty(),
                Stream.of(CloudAction.values()).map(action -> new LedgerAccess.Action(
                        action, action.isAllowedBy(granted), uses.getOrDefault(action, ActionUse.NEVER))).toList());
    }

    private static Permissions granted(InstallationState state) {
        return switch (state) {
            case InstallationState.Active active -> active.grant().permissions();
            case InstallationState.Revoked _,InstallationState.Tombstone _ -> NONE;
        };
    }
}
