package io.gatehouse.adapter.persistence.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.webhook.ReplayJobsContract;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcReplayJobsIT extends ReplayJobsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected ReplayJobs jobs() {
        return STORE.bean(ReplayJobs.class);
    }

    @Override
    protected ReplayJobReadModel readModel() {
        return STORE.bean(ReplayJobReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void aJobThatOneNodeIsAtIsNotDueForAnotherOne() {
        add(1);

        var others = unitOfWork().execute(() -> {
            assertThat(jobs().lockDue()).isPresent();
            return Race.of(1, () -> unitOfWork().execute(jobs()::lockDue));
        });

        assertThat(others).singleElement().satisfies(due -> assertThat(due).isEmpty());
    }
}
