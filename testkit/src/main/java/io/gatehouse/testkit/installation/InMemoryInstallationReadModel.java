package io.gatehouse.testkit.installation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.testkit.shared.InMemoryPages;

/** Installations and callbacks in memory, as pages show them. */
public final class InMemoryInstallationReadModel implements InstallationReadModel {

    private final InMemoryInstallations installations;
    private final InMemoryCallbackLog callbacks;

    /** One over these fakes. */
    public InMemoryInstallationReadModel(InMemoryInstallations installations, InMemoryCallbackLog callbacks) {
        this.installations = installations;
        this.callbacks = callbacks;
    }

    @Override
    public Page<InstallationSummary> page(InstallationStatus status, Optional<String> search, PageRequest page) {
        return InMemoryPages.page(matching(status, search), page, InMemoryInstallationReadModel::position);
    }

    @Override
    public InstallationCounts counts(Optional<String> search) {
        return new InstallationCounts(
                BoundedCount.of(matching(InstallationStatus.ACTIVE, search).size()),
                BoundedCount.of(matching(InstallationStatus.REVOKED, search).size()));
    }

    @Override
    public Optional<InstallationDetail> detail(InstallationId id) {
        return installations.find(id).map(installation -> new InstallationDetail(
                summary(installation), installations.history(id).reversed()));
    }

    @Override
    public Page<CallbackSummary> callbacks(Optional<InstallationId> installation, PageRequest page) {
        var rows = callbacks.rows().stream()
                .filter(event -> installation.isEmpty() || installation.get().equals(event.installation()))
                .map(event -> new CallbackSummary(
                        event.id(), event.receivedAt(), event.kind(), event.outcome(), event.installation(),
                        event.instance(), event.organization()))
                .toList();
        return InMemoryPages.page(rows, page, row -> new Position(row.receivedAt(), row.id()));
    }

    private List<InstallationSummary> matching(InstallationStatus status, Optional<String> search) {
        return installations.rows().stream().map(InMemoryInstallationReadModel::summary)
                .filter(row -> row.status() == status)
                .filter(row -> search.isEmpty() || row.id().value().startsWith(search.get())
                        || row.instance().value().startsWith(search.get())
                        || row.organization().filter(id -> id.value().startsWith(search.get())).isPresent())
                .toList();
    }

    private static Position position(InstallationSummary row) {
        return new Position(
                row.since(), UUID.nameUUIDFromBytes(row.id().value().getBytes(StandardCharsets.UTF_8)));
    }

    private static InstallationSummary summary(Installation installation) {
        return switch (installation.state()) {
            case InstallationState.Active(Grant grant, Instant since) -> summary(
                    installation, InstallationStatus.ACTIVE, Optional.of(grant), Optional.empty(), since);
            case InstallationState.Revoked(Grant grant, RevocationReason reason, Instant since) -> summary(
                    installation, InstallationStatus.REVOKED, Optional.of(grant), Optional.of(code(reason)), since);
            case InstallationState.Tombstone(Instant _, Instant since) -> summary(
                    installation, InstallationStatus.REVOKED, Optional.empty(), Optional.of("tombstone"), since);
        };
    }

    private static InstallationSummary summary(
            Installation installation, InstallationStatus status, Optional<Grant> grant,
            Optional<String> endedBecause, Instant since) {
        return new InstallationSummary(
                installation.id(), installation.app(), installation.instance(), installation.organization(), status,
                grant.map(Grant::permissions).orElse(new Permissions(List.of())), grant.map(Grant::keyPrefix),
                endedBecause, since);
    }

    private static String code(RevocationReason reason) {
        return switch (reason) {
            case RevocationReason.Uninstalled _ -> "uninstalled";
            case RevocationReason.Superseded _ -> "superseded";
            case RevocationReason.RevokedByOperator _ -> "revoked_by_operator";
        };
    }
}
