package io.gatehouse.adapter.persistence.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.outbox.OutboxContract;

import static io.gatehouse.testkit.outbox.SlackNotices.notice;
import static org.assertj.core.api.Assertions.assertThat;

class JdbcOutboxIT extends OutboxContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Outbox outbox() {
        return STORE.bean(Outbox.class);
    }

    @Override
    protected OutboxReadModel readModel() {
        return STORE.bean(OutboxReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void keepsNothingOfTheContentInTheClear() {
        addOne();

        var content = STORE.jdbc().sql("select sealed_content from outbox_message").query(byte[].class).single();
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Something", "happened");
    }

    @Test
    void forgetsTheContentOnceTheCallWasMade() {
        addOne();
        unitOfWork().execute(() -> outbox().complete(
                outbox().claim("node-1", 1, Duration.ofMinutes(1)).getFirst(), Store.TIME.instant()));

        assertThat(STORE.jdbc().sql("select sealed_content is null from outbox_message").query(Boolean.class).single())
                .isTrue();
    }

    private void addOne() {
        unitOfWork().execute(() -> {
            outbox().add(notice("event/1/tell"));
            return true;
        });
    }
}
