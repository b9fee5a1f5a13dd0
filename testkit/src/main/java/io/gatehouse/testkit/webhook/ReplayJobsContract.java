package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.application.webhook.port.out.ReplayJobs.Due;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReplayJob;
import io.gatehouse.domain.webhook.ReplayJobId;
import io.gatehouse.domain.webhook.ReplayJobState;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static org.assertj.core.api.Assertions.assertThat;

/** What all {@link ReplayJobs} promise, and their {@link ReplayJobReadModel}. */
public abstract class ReplayJobsContract {

    private static final EventFilter FILTER = new EventFilter(
            Optional.of(new SourceSlug("main")), Optional.of(new InstanceId("inst_1")),
            Optional.of(new EventName("transaction.applied")), Set.of(EventState.DEAD, EventState.HANDLED),
            Optional.of(START.minusSeconds(60)), Optional.of(START), Optional.of("txn_1"));
    private static final BoundedCount TOTAL = new BoundedCount(300, true);
    private static final Position PLACE = new Position(START.minusSeconds(30), SequentialIds.number(77));
    private static final Duration LONG = Duration.ofMinutes(10);

    /** The jobs under test, of which there are none. */
    protected abstract ReplayJobs jobs();

    /** What shows them. */
    protected abstract ReplayJobReadModel readModel();

    /** The unit of work of both. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void showsAJobAsItWasAdded() {
        var job = add(1);

        assertThat(find(1)).isEqualTo(new ReplayJobSummary(
                job.id(), START, "ada", "it is mended", 500, ReplayJobState.RUNNING, START, FILTER, TOTAL, 0, 0));
    }

    @Test
    void showsThatMoreMatchedThanWereCounted() {
        unitOfWork().execute(() -> {
            assertThat(jobs().add(job(1), EventFilter.none(), new BoundedCount(10_000, false))).isTrue();
            return 1;
        });
        unitOfWork().execute(() -> {
            assertThat(jobs().add(job(1), FILTER, TOTAL)).isFalse();
            return 1;
        });

        assertThat(find(1).total()).isEqualTo(new BoundedCount(10_000, false));
        assertThat(find(1).filter()).isEqualTo(EventFilter.none());
    }

    @Test
    void aNewJobIsDueAndStandsBeforeAllEvents() {
        var job = add(1);

        assertThat(due()).hasValueSatisfying(due -> {
            assertThat(due.job()).isEqualTo(job);
            assertThat(due.filter()).isEqualTo(FILTER);
            assertThat(due.position().at()).isBefore(START.minusSeconds(1_000_000));
        });
    }

    @Test
    void aJobStandsWhereItsLastStepEnded() {
        var job = add(1);
        var advanced = job.advanced(3, 1, false, START.plusSeconds(1));

        advance(advanced, Duration.ZERO);

        assertThat(due()).contains(new Due(advanced, FILTER, PLACE));
        assertThat(find(1).queued()).isEqualTo(3);
        assertThat(find(1).skipped()).isEqualTo(1);
    }

    @Test
    void aJobIsNotDueBeforeItsPauseIsOver() {
        advance(add(1).advanced(3, 1, false, START), LONG);

        assertThat(due()).isEmpty();
    }

    @Test
    void aJobIsNotHeldUpByOneThatPauses() {
        advance(add(1).advanced(3, 1, false, START), LONG);
        var other = add(2);

        assertThat(due()).hasValueSatisfying(due -> assertThat(due.job()).isEqualTo(other));
    }

    @Test
    void aJobThatIsStoppedIsNotDueUntilItGoesOn() {
        var stopped = add(1).cancelled(START.plusSeconds(1)).orElseThrow();

        save(stopped);
        assertThat(due()).isEmpty();
        assertThat(find(1).state()).isEqualTo(ReplayJobState.CANCELLED);

        save(stopped.resumed(START.plusSeconds(2)).orElseThrow());
        assertThat(due()).isPresent();
        assertThat(find(1).changedAt()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void aJobThatIsDoneIsNotDue() {
        advance(add(1).advanced(3, 1, true, START), Duration.ZERO);

        assertThat(due()).isEmpty();
        assertThat(find(1).state()).isEqualTo(ReplayJobState.DONE);
    }

    @Test
    void locksAJobByItsId() {
        var job = add(1);

        assertThat(unitOfWork().execute(() -> jobs().lock(job.id()))).contains(job);
        assertThat(unitOfWork().execute(() -> jobs().lock(new ReplayJobId(SequentialIds.number(9))))).isEmpty();
    }

    @Test
    void listsTheNewestFirst() {
        add(1);
        add(2);

        assertThat(unitOfWork().read(() -> readModel().page(PageRequest.first())).rows())
                .extracting(row -> row.id().value())
                .containsExactly(SequentialIds.number(2), SequentialIds.number(1));
    }

    /** A job of that number. */
    protected static ReplayJob job(int number) {
        return ReplayJob.start(
                new ReplayJobId(SequentialIds.number(number)), START, "ada", new Reason("it is mended"), 500);
    }

    /** Adds the job of that number. */
    protected ReplayJob add(int number) {
        return unitOfWork().execute(() -> {
            jobs().add(job(number), FILTER, TOTAL);
            return job(number);
        });
    }

    private void advance(ReplayJob job, Duration pause) {
        unitOfWork().execute(() -> {
            jobs().lock(job.id());
            jobs().advance(job, PLACE, pause);
            return job;
        });
    }

    private void save(ReplayJob job) {
        unitOfWork().execute(() -> {
            jobs().lock(job.id());
            jobs().save(job);
            return job;
        });
    }

    private Optional<Due> due() {
        return unitOfWork().execute(jobs()::lockDue);
    }

    private ReplayJobSummary find(int number) {
        return unitOfWork().read(() -> readModel().find(new ReplayJobId(SequentialIds.number(number)))).orElseThrow();
    }
}
