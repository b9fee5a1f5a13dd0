package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.IdentitySweepsContract;

class JdbcIdentitySweepsIT extends IdentitySweepsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected IdentitySweeps sweeps() {
        return STORE.bean(IdentitySweeps.class);
    }

    @Override
    protected Cases cases() {
        return STORE.bean(Cases.class);
    }

    @Override
    protected Installations installations() {
        return STORE.bean(Installations.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
