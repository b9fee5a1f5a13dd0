package io.gatehouse.adapter.persistence.webhook;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.EventInboxContract;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcEventInboxIT extends EventInboxContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected EventReadModel readModel() {
        return STORE.bean(EventReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void keepsNoBodyInTheClear() {
        inbox().store(anEvent().withBody("{\"first_name\":\"Grace\"}".getBytes(StandardCharsets.UTF_8)).build());

        assertThat(
                STORE.jdbc().sql("select t::text as line from event_content t").query((row, _) -> row.getString("line"))
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains(HexFormat.of().formatHex("Grace".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void opensNoBodyThatWasMovedToAnotherEvent() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).build());
        STORE.jdbc().sql("""
            update event_content
            set sealed_body = (select sealed_body from event_content where event_id = :other)
            where event_id = :id
            """).param("id", SequentialIds.number(1)).param("other", SequentialIds.number(2)).update();

        assertThatThrownBy(() -> readModel().find(new EventId(SequentialIds.number(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesAnIdWithACharacterThatPostgresqlHasNoPlaceFor() {
        inbox().store(anEvent().about("ledger.created", "c\0d").build());

        assertThat(readModel().find(new EventId(SequentialIds.number(1))).orElseThrow().summary().resource())
                .contains("c\uFFFDd");
    }

    @Test
    void waitsForTheDiskWhateverTheServerDoesByDefault() {
        assertThat(STORE.jdbc().sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
    }
}
