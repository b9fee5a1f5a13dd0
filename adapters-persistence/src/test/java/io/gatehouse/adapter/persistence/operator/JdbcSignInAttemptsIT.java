package io.gatehouse.adapter.persistence.operator;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.operator.SignInFailures;
import io.gatehouse.testkit.operator.SignInAttemptsContract;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcSignInAttemptsIT extends SignInAttemptsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected SignInAttempts attempts() {
        return STORE.bean(SignInAttempts.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void removesWhatNoLongerCountsWhenOneIsAdded() {
        fail(Store.TIME.instant());
        fail(Store.TIME.instant().plus(SignInFailures.WINDOW).plusSeconds(1));

        assertThat(STORE.jdbc().sql("select count(*) from sign_in_failure").query(Long.class).single()).isEqualTo(1L);
    }

    private void fail(Instant at) {
        STORE.unitOfWork().execute(() -> {
            attempts().recordFailure("ada", "10.0.0.1", at);
            return at;
        });
    }
}
