package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepStatus;
import io.gatehouse.application.webhook.view.SweepTarget;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SweepOutcome;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Sweeps in memory. Every source was created at the same time. */
public final class InMemorySweeps implements Sweeps {

    private final InMemoryTable<SourceId, Row> rows;
    private final InMemorySources sources;
    private final InMemoryInstallations installations;
    private final Instant sourcesCreatedAt;

    /** Ones that are changed and rolled back by these units. */
    public InMemorySweeps(
            InMemoryUnitOfWork unitOfWork, InMemorySources sources, InMemoryInstallations installations,
            Instant sourcesCreatedAt) {
        rows = unitOfWork.table();
        this.sources = sources;
        this.installations = installations;
        this.sourcesCreatedAt = sourcesCreatedAt;
    }

    private record Claim(UUID token, Instant until) {}

    private record Rejected(InstallationId installation, Instant since) {}

    private record Row(
            Instant due, Optional<Claim> claim, Optional<Rejected> rejected, Optional<SweepStatus.Ended> last,
            Map<LedgerCollection, Instant> swept) {

        static Row due(Instant now) {
            return new Row(now, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        }
    }

    private record Active(Installation installation, InstallationState.Active state) {}

    @Override
    public Optional<SweepTarget> claim(UUID token, Instant now, Duration lease) {
        sources.rows().stream().filter(source -> source.enabled() && source.instance().isPresent())
                .filter(source -> rows.find(source.id()).isEmpty())
                .forEach(source -> rows.put(source.id(), Row.due(now)));
        var due = sources.rows().stream()
                .filter(source -> rows.find(source.id()).filter(row -> isFree(row, now)).isPresent())
                .filter(source -> find(source.id()).isPresent())
                .min(Comparator.comparing((Source source) -> row(source.id()).due())
                        .thenComparing(source -> source.id().toString()));
        due.ifPresent(source -> {
            var row = row(source.id());
            rows.put(source.id(), new Row(
                    row.due(), Optional.of(new Claim(token, now.plus(lease))), row.rejected(), row.last(),
                    row.swept()));
        });
        return due.flatMap(source -> find(source.id()));
    }

    private static boolean isFree(Row row, Instant now) {
        return !row.due().isAfter(now) && row.claim().filter(claim -> claim.until().isAfter(now)).isEmpty();
    }

    private Row row(SourceId source) {
        return rows.find(source).orElseGet(() -> Row.due(Instant.MAX));
    }

    @Override
    public Optional<SweepTarget> find(SourceId id) {
        var row = row(id);
        return sources.rows().stream().filter(source -> source.id().equals(id) && source.enabled()).findFirst()
                .flatMap(source -> active(source, row).map(active -> new SweepTarget(
                        id, active.installation().instance(), sourcesCreatedAt, active.installation().id(),
                        active.state().since(), active.state().grant().permissions(), row.swept())));
    }

    private Optional<Active> active(Source source, Row row) {
        return installations.all().stream()
                .filter(one -> source.instance().equals(Optional.of(one.instance())))
                .flatMap(one -> one.state() instanceof InstallationState.Active active
                        ? java.util.stream.Stream.of(new Active(one, active))
                        : java.util.stream.Stream.empty())
                .filter(one -> !row.rejected().equals(
                        Optional.of(new Rejected(one.installation().id(), one.state().since()))))
                .min(Comparator
                        .comparing((Active one) -> !one.state().grant().permissions().allow(Permission.DATA_READ))
                        .thenComparing(one -> one.state().since(), Comparator.reverseOrder()));
    }

    @Override
    public void advance(SourceId source, LedgerCollection collection, Instant until) {
        var row = row(source);
        var swept = new HashMap<>(row.swept());
        swept.merge(collection, until, (one, other) -> one.isAfter(other) ? one : other);
        rows.put(source, new Row(row.due(), row.claim(), row.rejected(), row.last(), Map.copyOf(swept)));
    }

    @Override
    public void finish(SweepTarget target, UUID token, SweepResult result, Instant endedAt, Instant due) {
        var row = row(target.source());
        if (row.claim().filter(claim -> claim.token().equals(token)).isEmpty()) {
            return;
        }
        var rejected = result.outcome() == SweepOutcome.KEY_REJECTED
                ? Optional.of(new Rejected(target.installation(), target.installedSince()))
                : Optional.<Rejected>empty();
        rows.put(target.source(), new Row(
                due, Optional.empty(), rejected,
                Optional.of(new SweepStatus.Ended(endedAt, target.installation(), result)), row.swept()));
    }

    @Override
    public void hurry(Instant now) {
        for (var source : sources.rows()) {
            rows.find(source.id()).ifPresent(row -> rows.put(source.id(), new Row(
                    row.due().isBefore(now) ? row.due() : now, row.claim(), Optional.empty(), row.last(),
                    row.swept())));
        }
    }

    List<SweepStatus> statuses() {
        return sources.rows().stream().filter(Source::enabled)
                .sorted(Comparator.comparing(Source::name))
                .flatMap(source -> source.instance().stream().map(instance -> new SweepStatus(
                        InMemorySourceReadModel.reference(source), instance, row(source.id()).last(),
                        installations.all().stream()
                                .anyMatch(one -> one.isActive() && one.instance().equals(instance)))))
                .toList();
    }
}
