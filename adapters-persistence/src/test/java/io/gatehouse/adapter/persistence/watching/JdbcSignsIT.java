package io.gatehouse.adapter.persistence.watching;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.testkit.watching.SignsContract;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

class JdbcSignsIT extends SignsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Signs signs() {
        return STORE.bean(Signs.class);
    }

    @Override
    protected Sources sources() {
        return STORE.bean(Sources.class);
    }

    @Override
    protected SourceHealth health() {
        return STORE.bean(SourceHealth.class);
    }

    @Override
    protected void settle() {
        ((Runnable) STORE.bean(SourceHealth.class)).run();
    }

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected EventQueue queue() {
        return STORE.bean(EventQueue.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void tellsHowLongAnEventCouldHaveBeenHandledByTheClockOfTheStore() {
        inbox().store(anEvent().build());
        STORE.jdbc().sql("update event_task set due_at = now() - interval '90 seconds'").update();

        assertThat(signs().backlog().dueFor()).hasValueSatisfying(
                waited -> assertThat(waited).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120)));
    }
}
