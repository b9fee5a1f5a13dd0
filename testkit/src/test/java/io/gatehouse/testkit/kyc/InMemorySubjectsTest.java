package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemorySubjectsTest extends SubjectsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySubjects subjects = new InMemorySubjects(unitOfWork);

    @Override
    protected Subjects subjects() {
        return subjects;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
