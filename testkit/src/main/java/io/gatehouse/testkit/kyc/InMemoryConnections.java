package io.gatehouse.testkit.kyc;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.testkit.installation.InMemoryInstallations;

/** Connections over installations in memory. */
public final class InMemoryConnections implements Connections {

    private final InMemoryInstallations installations;

    /** Ones through these installations. */
    public InMemoryConnections(InMemoryInstallations installations) {
        this.installations = installations;
    }

    @Override
    public Optional<Connection> of(InstanceId instance) {
        return active().filter(active -> active.connection.instance().equals(instance)).findFirst()
                .map(Active::connection);
    }

    @Override
    public List<Connection> all(int most) {
        var first = new LinkedHashMap<InstanceId, Connection>();
        active().forEach(active -> first.putIfAbsent(active.connection.instance(), active.connection));
        return first.values().stream().sorted(Comparator.comparing(connection -> connection.instance().value()))
                .limit(most).toList();
    }

    // Of several apps in one instance, the one that was installed last.
    private Stream<Active> active() {
        return installations.all().stream().flatMap(InMemoryConnections::active)
                .sorted(Comparator.comparing((Active active) -> active.state.since()).reversed()
                        .thenComparing(active -> active.connection.installation().value()));
    }

    private static Stream<Active> active(Installation installation) {
        return switch (installation.state()) {
            case InstallationState.Active state -> Stream.of(new Active(
                    new Connection(installation.id(), installation.instance(), state.grant().permissions()), state));
            case InstallationState.Revoked _,InstallationState.Tombstone _ -> Stream.empty();
        };
    }

    private record Active(Connection connection, InstallationState.Active state) {}
}
