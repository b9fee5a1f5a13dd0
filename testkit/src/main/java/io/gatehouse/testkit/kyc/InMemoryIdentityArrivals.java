package io.gatehouse.testkit.kyc;

import java.util.List;

import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.kyc.IdentityArrival;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Arrivals in memory. */
public final class InMemoryIdentityArrivals implements IdentityArrivals {

    private final InMemoryTable<List<Object>, IdentityArrival> rows;

    /** Ones that take part in these units. */
    public InMemoryIdentityArrivals(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public boolean record(IdentityArrival arrival) {
        var key = List.<Object>of(arrival.source(), arrival.identity());
        var news = rows.find(key).isEmpty();
        if (news) {
            rows.put(key, arrival);
        }
        return news;
    }

    @Override
    public BoundedCount waiting() {
        return BoundedCount.of(rows.all().size());
    }

    /** All of them, the first one first; needs no unit of work. */
    public List<IdentityArrival> all() {
        return rows.peek();
    }
}
