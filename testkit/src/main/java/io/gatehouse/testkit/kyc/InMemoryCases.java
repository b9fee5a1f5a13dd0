package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Cases in memory. Units run one at a time, so each holds every lock. */
public final class InMemoryCases implements Cases {

    private final InMemoryTable<CaseId, KycCase> rows;
    private final InMemoryTable<List<Object>, Decision> decisions;

    /** Ones that are changed and rolled back by these units. */
    public InMemoryCases(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
        decisions = unitOfWork.table();
    }

    @Override
    public boolean add(KycCase opened) {
        if (opened.version() != 0) {
            throw new IllegalStateException("the case was stored before: " + opened.id());
        }
        if (lock(opened.instance(), opened.identity()).isPresent()) {
            return false;
        }
        rows.put(opened.id(), next(opened));
        return true;
    }

    @Override
    public Optional<KycCase> lock(CaseId id) {
        return rows.find(id);
    }

    @Override
    public Optional<KycCase> lock(InstanceId instance, IdentityId identity) {
        return rows.all().stream()
                .filter(known -> known.instance().equals(instance) && known.identity().equals(identity)).findFirst();
    }

    @Override
    public Optional<KycCase> find(CaseId id) {
        return rows.find(id);
    }

    @Override
    public List<CaseId> expired(Instant now, int most) {
        return rows.all().stream().filter(known -> known.hasExpired(now))
                .sorted(Comparator.comparing(InMemoryCases::expiresAt).thenComparing(known -> known.id().toString()))
                .limit(most).map(KycCase::id).toList();
    }

    private static Instant expiresAt(KycCase known) {
        return known.state() instanceof CaseState.Settled settled
                ? settled.expiresAt().orElse(Instant.MAX)
                : Instant.MAX;
    }

    @Override
    public KycCase store(KycCase changed) {
        var stored = rows.find(changed.id()).map(KycCase::version).orElse(-1L);
        if (stored != changed.version()) {
            throw new IllegalStateException("the case was changed since it was read: " + changed.id());
        }
        decision(changed.state()).ifPresent(decision -> keep(changed, decision));
        var next = next(changed);
        rows.put(next.id(), next);
        return next;
    }

    private void keep(KycCase decided, Decision decision) {
        var key = List.<Object>of(decided.id(), decided.round());
        if (decisions.find(key).filter(before -> !before.equals(decision)).isPresent()) {
            throw new IllegalStateException("the round was decided before: " + decided.id());
        }
        decisions.put(key, decision);
    }

    private static Optional<Decision> decision(CaseState state) {
        return switch (state) {
            case CaseState.Open _,CaseState.Screening _,CaseState.Cleared _,CaseState.InReview _,CaseState.AwaitingChecker _ ->
                Optional.empty();
            case CaseState.Approved approved -> Optional.of(approved.decision());
            case CaseState.Rejected rejected -> Optional.of(rejected.decision());
            case CaseState.MoreInformation asked -> Optional.of(asked.decision());
        };
    }

    private static KycCase next(KycCase stored) {
        return new KycCase(
                stored.id(), stored.instance(), stored.identity(), stored.fingerprint(), stored.state(),
                stored.round(), stored.openedAt(), stored.version() + 1);
    }

    /** All of them as they are now, in the order in which they were added; needs no unit of work. */
    public List<KycCase> all() {
        return rows.peek();
    }

    /** All decisions, one for each round that was decided, in the order in which they were made; needs no unit of work. */
    public List<Decision> decisions() {
        return decisions.peek();
    }

    Optional<Decision> decision(CaseId id, int round) {
        return decisions.find(List.of(id, round));
    }

    List<KycCase> rows() {
        return rows.all();
    }
}
