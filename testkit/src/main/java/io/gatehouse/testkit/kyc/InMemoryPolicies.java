package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Policies in memory. */
public final class InMemoryPolicies implements Policies {

    private final InMemoryTable<List<Object>, Version> rows;

    /** Ones that are added and rolled back by these units. */
    public InMemoryPolicies(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    /** A policy that was put in force. */
    public record Version(InstanceId instance, Policy policy, ReviewerId by, Reason why, Instant at) {}

    @Override
    public Policy current(InstanceId instance) {
        return rows.all().stream().filter(version -> version.instance.equals(instance)).map(Version::policy)
                .max(Comparator.comparing(Policy::version)).orElseGet(Policy::initial);
    }

    @Override
    public Optional<Policy> find(InstanceId instance, PolicyVersion version) {
        return rows.find(List.of(instance, version)).map(Version::policy)
                .or(() -> version.equals(PolicyVersion.FIRST) ? Optional.of(Policy.initial()) : Optional.empty());
    }

    @Override
    public boolean add(InstanceId instance, Policy next, ReviewerId by, Reason why, Instant at) {
        var key = List.<Object>of(instance, next.version());
        var free = rows.find(key).isEmpty();
        if (free) {
            rows.put(key, new Version(instance, next, by, why, at));
        }
        return free;
    }

    /** All that were ever put in force, in that order; needs no unit of work. */
    public List<Version> all() {
        return rows.peek();
    }
}
