package io.gatehouse.testkit.usecase.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.outbox.port.in.BrowseOutboxUseCase;
import io.gatehouse.application.outbox.port.in.RetryCallUseCase;
import io.gatehouse.application.outbox.port.in.ViewCallUseCase;
import io.gatehouse.application.outbox.service.BrowseOutboxService;
import io.gatehouse.application.outbox.service.RetryCallService;
import io.gatehouse.application.outbox.service.ViewCallService;
import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.outbox.InMemoryOutbox;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.outbox.SlackNotices.notice;
import static org.assertj.core.api.Assertions.assertThat;

/** Looking at calls, and having dead ones tried again. */
class OutboxPagesServicesTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("event/1/tell");

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final MutableInstantSource clock = new MutableInstantSource();
    private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork, new SequentialIds(), clock);
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final RetryCallUseCase retry = new RetryCallService(
            unitOfWork, outbox, auditTrail, new SequentialIds(), clock);

    @Test
    void triesADeadCallAgainAndSaysWhoWantedItAndWhy() {
        die();

        assertThat(retry()).isEqualTo(new RetryCallUseCase.Outcome.Queued());

        assertThat(outbox.waiting()).containsExactly(notice(KEY.value()));
        assertThat(auditTrail.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(new Actor.OperatorActor("ada"));
            assertThat(entry.action()).isEqualTo(AuditAction.CALL_RETRIED);
            assertThat(entry.subject()).isEqualTo(KEY.value());
            assertThat(entry.details()).isEqualTo(Map.of("reason", "Slack is back"));
        });
    }

    @Test
    void leavesACallAloneThatIsNotDeadAndAuditsNothing() {
        add();

        assertThat(retry()).isEqualTo(new RetryCallUseCase.Outcome.NotDead());
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void listsCallsOfOneState() {
        die();

        var list = new BrowseOutboxService(unitOfWork, outbox);

        assertThat(list.browse(new BrowseOutboxUseCase.Query(CallState.DEAD)).calls())
                .extracting(CallSummary::key).containsExactly(KEY);
        assertThat(list.browse(new BrowseOutboxUseCase.Query(CallState.WAITING)).calls()).isEmpty();
    }

    @Test
    void showsOneCall() {
        die();

        assertThat(new ViewCallService(unitOfWork, outbox).view(new ViewCallUseCase.Query(KEY)).orElseThrow().error())
                .contains("Slack answered 500.");
    }

    private RetryCallUseCase.Outcome retry() {
        return retry.retry(new RetryCallUseCase.Command(KEY, new Username("ada"), new Reason("Slack is back")));
    }

    private void add() {
        unitOfWork.execute(() -> {
            outbox.add(notice(KEY.value()));
            return KEY;
        });
    }

    private void die() {
        add();
        unitOfWork.execute(() -> outbox.fail(
                outbox.claim("node-1", 1, Duration.ofMinutes(1)).getFirst(), "Slack answered 500.", clock.instant(),
                Optional.empty()));
    }
}
