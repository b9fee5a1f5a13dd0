package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.SubjectsContract;

class JdbcSubjectsIT extends SubjectsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Subjects subjects() {
        return STORE.bean(Subjects.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
