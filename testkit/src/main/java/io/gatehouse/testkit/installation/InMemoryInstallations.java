package io.gatehouse.testkit.installation;

import java.util.List;
import java.util.Optional;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.StaleInstallationException;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Installations in memory. */
public final class InMemoryInstallations implements Installations {

    private final InMemoryTable<InstallationId, Installation> rows;
    private final InMemoryTable<Integer, HistoryEntry> history;

    /** A line in the history of an installation. */
    public record HistoryEntry(InstallationId installation, InstallationEvent event) {}

    /** Ones that are changed and rolled back by these units. */
    public InMemoryInstallations(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
        history = unitOfWork.table();
    }

    @Override
    public Place lockPlace(AppId app, InstanceId instance, InstallationId id) {
        var known = rows.find(id);
        var belongs = known.filter(one -> !one.belongsTo(app, instance)).isEmpty();
        return new Place(known, belongs ? occupant(app, instance, id) : Optional.empty());
    }

    @Override
    public Optional<Installation> lock(InstallationId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Installation> find(InstallationId id) {
        return rows.find(id);
    }

    @Override
    public void save(Installation.Transition transition) {
        if (!transition.changes()) {
            return;
        }
        var next = transition.installation();
        var stored = rows.find(next.id()).map(Installation::version).orElse(0L);
        if (stored != next.version()) {
            throw new StaleInstallationException(next.id());
        }
        if (next.isActive() && occupant(next.app(), next.instance(), next.id()).isPresent()) {
            throw new IllegalStateException("a second active installation of the same app in the same instance");
        }
        rows.put(next.id(), new Installation(next.id(), next.app(), next.instance(), next.organization(), next.state(),
                next.processed(), next.version() + 1));
        history.put(history.all().size(), new HistoryEntry(next.id(), transition.event()));
    }

    /** All of them as they are now, in the order in which they were first stored; needs no unit of work. */
    public List<Installation> all() {
        return rows.peek();
    }

    /** What changed the installation, oldest first; needs no unit of work. */
    public List<InstallationEvent> history(InstallationId id) {
        return history.peek().stream().filter(entry -> entry.installation().equals(id)).map(HistoryEntry::event)
                .toList();
    }

    private Optional<Installation> occupant(AppId app, InstanceId instance, InstallationId besides) {
        return rows.all().stream()
                .filter(other -> other.isActive() && other.belongsTo(app, instance) && !other.id().equals(besides))
                .findFirst();
    }

    List<Installation> rows() {
        return rows.all();
    }
}
