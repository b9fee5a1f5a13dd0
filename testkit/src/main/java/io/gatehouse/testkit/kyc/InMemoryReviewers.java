package io.gatehouse.testkit.kyc;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Reviewers in memory. */
public final class InMemoryReviewers implements Reviewers {

    private static final Comparator<Reviewer> BY_NAME = Comparator
            .comparing((Reviewer reviewer) -> reviewer.name().toLowerCase(Locale.ROOT))
            .thenComparing(reviewer -> reviewer.id().toString());

    private final InMemoryTable<ReviewerId, Row> rows;

    /** Ones that are changed and rolled back by these units. */
    public InMemoryReviewers(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    private record Row(Reviewer reviewer, PasswordHash pin) {}

    @Override
    public void store(Reviewer reviewer, PasswordHash pin) {
        rows.put(reviewer.id(), new Row(reviewer, pin));
    }

    @Override
    public boolean change(Reviewer reviewer) {
        var known = rows.find(reviewer.id());
        known.ifPresent(row -> rows.put(reviewer.id(), new Row(reviewer, row.pin)));
        return known.isPresent();
    }

    @Override
    public Optional<Reviewer> find(ReviewerId id) {
        return rows.find(id).map(Row::reviewer);
    }

    @Override
    public Optional<PasswordHash> pin(ReviewerId id) {
        return rows.find(id).map(Row::pin);
    }

    @Override
    public List<Reviewer> of(InstanceId instance) {
        return rows.all().stream().map(Row::reviewer).filter(reviewer -> reviewer.instance().equals(instance))
                .sorted(BY_NAME).toList();
    }
}
