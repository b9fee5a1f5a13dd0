package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.MatchesContract;

class JdbcMatchesIT extends MatchesContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Matches matches() {
        return STORE.bean(Matches.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
