package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.application.webhook.handler.SystemErrorHandler;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.trouble.InMemoryTroubles;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;

class SystemErrorHandlerTest {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryTroubles troubles = new InMemoryTroubles(unitOfWork, new InMemorySources(unitOfWork));
    private final SystemErrorHandler handler = new SystemErrorHandler(new StubPayloadReader(), troubles);

    @Test
    void takesErrorsOfLedgers() {
        assertThat(handler.names()).containsExactly(new EventName("system.error"));
    }

    @Test
    void errorsThatDifferInFiguresOnlyAreOneTrouble() {
        handle("connection refused after 3 attempts", false);
        handle("connection refused after 5 attempts", false);

        assertThat(raised()).containsExactly(new TroubleSummary(
                new Trouble(
                        TroubleKind.LEDGER_ERROR, Optional.of(InMemorySources.DEFAULT_ID),
                        "connection refused after # attempts"),
                Optional.of("Default"), 2, MutableInstantSource.START, MutableInstantSource.START));
    }

    @Test
    void tellsNothingOfAPerson() {
        handle("cannot notify jane.doe@example.com at +14165550123", false);

        assertThat(troubles.all()).singleElement()
                .satisfies(trouble -> assertThat(trouble.summary()).isEqualTo("cannot notify … at …"));
    }

    @Test
    void countsAnErrorWhenItIsHandledAndNotWhenThatIsReplayed() {
        assertThat(handle("connection refused", false)).isEqualTo(1);
        assertThat(handle("connection refused", true)).isZero();

        assertThat(raised()).singleElement().satisfies(trouble -> assertThat(trouble.count()).isEqualTo(1));
    }

    @Test
    void takesAnErrorWithoutAText() {
        handle("", false);

        assertThat(troubles.all()).singleElement()
                .satisfies(trouble -> assertThat(trouble.summary()).isEqualTo("an error without words"));
    }

    private List<TroubleSummary> raised() {
        return unitOfWork.read(() -> troubles.latest(TroubleKind.LEDGER_ERROR, 5));
    }

    private int handle(String error, boolean done) {
        var body = "{\"event\":\"system.error\",\"data\":{\"error\":\"" + error + "\"}}";
        return unitOfWork.execute(() -> handler.handle(new EventToHandle(
                new EventId(SequentialIds.number(1)), InMemorySources.DEFAULT_ID, Optional.empty(),
                new EventName("system.error"), Optional.empty(),
                Payload.of(body.getBytes(StandardCharsets.UTF_8)), MutableInstantSource.START, 1, done)))
                .changes().size();
    }
}
