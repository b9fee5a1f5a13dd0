package io.gatehouse.application.retention.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.gatehouse.application.retention.port.in.ViewRetentionUseCase;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.retention.view.HeldSource;
import io.gatehouse.application.retention.view.RetentionLine;
import io.gatehouse.application.retention.view.RetentionOverview;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.retention.RetentionPolicy;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.EventName;

/** Shows the rules as they are applied, so with records that are kept as long as the memory at the least. */
public final class ViewRetentionService implements ViewRetentionUseCase {

    private final UnitOfWork unitOfWork;
    private final RetentionRules rules;
    private final LegalHolds holds;
    private final RetentionReadModel readModel;
    private final SourceReadModel sources;
    private final RetentionPolicy usual;

    /** @param usual what holds where no rule says otherwise */
    public ViewRetentionService(
            UnitOfWork unitOfWork, RetentionRules rules, LegalHolds holds, RetentionReadModel readModel,
            SourceReadModel sources, RetentionPolicy usual) {
        this.unitOfWork = unitOfWork;
        this.rules = rules;
        this.holds = holds;
        this.readModel = readModel;
        this.sources = sources;
        this.usual = usual;
    }

    @Override
    public RetentionOverview view() {
        return unitOfWork.read(() -> {
            var policy = usual.with(rules.all());
            var lines = policy.scopes().stream().map(scope -> line(policy, scope)).toList();
            return new RetentionOverview(policy.deduplicationMemory(), lines, held());
        });
    }

    private RetentionLine line(RetentionPolicy policy, Scope scope) {
        var name = switch (scope) {
            case Scope.Usual _ -> Optional.<EventName>empty();
            case Scope.Named(var own) -> Optional.of(own);
        };
        var oldest = readModel.oldest(scope);
        return new RetentionLine(name, policy.periods(name), oldest.body(), oldest.record());
    }

    private List<HeldSource> held() {
        var placed = holds.all();
        if (placed.isEmpty()) {
            return List.of();
        }
        var known = sources.all().stream().map(SourceSummary::source)
                .collect(Collectors.toMap(SourceRef::id, Function.identity()));
        return placed.stream()
                .flatMap(hold -> Optional.ofNullable(known.get(hold.source())).stream()
                        .map(source -> new HeldSource(source, hold)))
                .toList();
    }
}
