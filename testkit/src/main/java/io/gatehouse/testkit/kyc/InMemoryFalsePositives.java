package io.gatehouse.testkit.kyc;

import java.util.List;

import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.FalsePositive;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Judgements of pairs in memory. */
public final class InMemoryFalsePositives implements FalsePositives {

    private final InMemoryTable<List<Object>, FalsePositive> rows;

    /** Ones that are changed and rolled back by these units. */
    public InMemoryFalsePositives(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public List<FalsePositive> of(InstanceId instance, IdentityId identity) {
        return rows.all().stream()
                .filter(judged -> judged.instance().equals(instance) && judged.identity().equals(identity)).toList();
    }

    @Override
    public void keep(FalsePositive judged) {
        rows.put(pair(judged), judged);
    }

    @Override
    public void forget(FalsePositive judged) {
        rows.remove(pair(judged));
    }

    private static List<Object> pair(FalsePositive judged) {
        return List.of(judged.instance(), judged.identity(), judged.entry());
    }

    /** All of them; needs no unit of work. */
    public List<FalsePositive> all() {
        return rows.peek();
    }
}
