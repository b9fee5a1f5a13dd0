package io.gatehouse.testkit.installation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Notes in memory of what was done in ledgers. */
public final class InMemoryCloudUse implements CloudUse {

    private final InMemoryTable<Key, ActionUse> uses;

    private record Key(InstallationId installation, CloudAction action) {}

    /** Ones that are changed and rolled back by these units. */
    public InMemoryCloudUse(InMemoryUnitOfWork unitOfWork) {
        uses = unitOfWork.table();
    }

    @Override
    public void used(InstallationId installation, CloudAction action, Instant at) {
        var key = new Key(installation, action);
        var known = uses.find(key).orElse(ActionUse.NEVER);
        uses.put(key, new ActionUse(later(known.usedAt(), at), known.refusedAt()));
    }

    @Override
    public void refused(InstallationId installation, CloudAction action, Instant at) {
        var key = new Key(installation, action);
        var known = uses.find(key).orElse(ActionUse.NEVER);
        uses.put(key, new ActionUse(known.usedAt(), later(known.refusedAt(), at)));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Optional<Instant> later(Optional<Instant> known, Instant at) {
        return Optional.of(known.filter(before -> before.isAfter(at)).orElse(at));
    }

    @Override
    public Map<CloudAction, ActionUse> of(InstallationId installation) {
        var found = new EnumMap<CloudAction, ActionUse>(CloudAction.class);
        for (var action : CloudAction.values()) {
            uses.find(new Key(installation, action)).ifPresent(use -> found.put(action, use));
        }
        return found;
    }
}
