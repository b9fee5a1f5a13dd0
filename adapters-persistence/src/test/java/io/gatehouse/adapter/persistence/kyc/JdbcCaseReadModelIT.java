package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.CaseReadModelContract;
import io.gatehouse.testkit.shared.MutableInstantSource;

class JdbcCaseReadModelIT extends CaseReadModelContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected CaseReadModel readModel() {
        return STORE.bean(CaseReadModel.class);
    }

    @Override
    protected Cases cases() {
        return STORE.bean(Cases.class);
    }

    @Override
    protected Subjects subjects() {
        return STORE.bean(Subjects.class);
    }

    @Override
    protected Checks checks() {
        return STORE.bean(Checks.class);
    }

    @Override
    protected Matches matches() {
        return STORE.bean(Matches.class);
    }

    @Override
    protected CaseTrail trail() {
        return STORE.bean(CaseTrail.class);
    }

    @Override
    protected Reviewers reviewers() {
        return STORE.bean(Reviewers.class);
    }

    @Override
    protected MutableInstantSource clock() {
        return Store.TIME;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
