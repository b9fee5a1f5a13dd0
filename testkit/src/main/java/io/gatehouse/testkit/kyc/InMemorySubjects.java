package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.kyc.view.Evidence.Known;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Subjects in memory. */
public final class InMemorySubjects implements Subjects {

    private final InMemoryTable<List<Object>, Known> rows;

    /** Ones that are changed and rolled back by these units. */
    public InMemorySubjects(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public void keep(CaseId caseId, int round, Subject subject, Instant readAt) {
        rows.put(List.of(caseId, round), new Known(subject, readAt));
    }

    @Override
    public Optional<Subject> find(CaseId caseId, int round) {
        return known(caseId, round).map(Known::subject);
    }

    Optional<Known> known(CaseId caseId, int round) {
        return rows.find(List.of(caseId, round));
    }
}
