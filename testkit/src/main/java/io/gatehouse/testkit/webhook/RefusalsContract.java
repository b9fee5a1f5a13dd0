package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.out.RefusalReadModel;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Paging;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.RefusedRequestBuilder.aRefusedRequest;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Refusals} and {@link RefusalReadModel} promise together. */
public abstract class RefusalsContract {

    private static final Instant START = MutableInstantSource.START;

    /** The refused requests under test, of which there are none yet. */
    protected abstract Refusals refusals();

    /** The list of them. */
    protected abstract RefusalReadModel readModel();

    /** The unit of work of what reads. */
    protected abstract UnitOfWork unitOfWork();

    static List<RefusalCause> causesOfEveryKind() {
        return List.of(
                new RefusalCause.UnknownSource(), new RefusalCause.TooLarge(5_242_880),
                new RefusalCause.UnexpectedHeader("authorization"),
                new RefusalCause.Unsigned(List.of("x-blnk-signature", "x-blnk-timestamp")),
                new RefusalCause.MalformedHeader("x-blnk-signature"), new RefusalCause.NoSecret(),
                new RefusalCause.EmptyKey(), new RefusalCause.UnknownSecret(),
                new RefusalCause.Stale(Duration.ofSeconds(Long.MIN_VALUE), Duration.ofMinutes(5)));
    }

    @Test
    void keepsEveryPartOfARequest() {
        var request = aRefusedRequest().build();

        refusals().record(request);

        assertThat(rows(Optional.empty(), Optional.empty())).containsExactly(new RefusalSummary(
                request.id(), request.receivedAt(), request.slug(), request.cause(), request.address(),
                request.size(), request.hash(), request.headers()));
    }

    @Test
    void keepsEveryCause() {
        var ids = new SequentialIds();
        causesOfEveryKind().forEach(
                cause -> refusals().record(aRefusedRequest().withId(ids.next()).because(cause).build()));

        assertThat(rows(Optional.empty(), Optional.empty()).reversed()).extracting(RefusalSummary::cause)
                .containsExactlyElementsOf(causesOfEveryKind());
    }

    @Test
    void filtersBySlugAndCause() {
        refusals().record(aRefusedRequest().withId(SequentialIds.number(1)).to("main").build());
        refusals().record(aRefusedRequest().withId(SequentialIds.number(2)).build());
        refusals().record(aRefusedRequest().withId(SequentialIds.number(3)).to("main")
                .because(new RefusalCause.NoSecret()).build());

        assertThat(rows(Optional.of("main"), Optional.empty())).extracting(RefusalSummary::id)
                .containsExactly(SequentialIds.number(3), SequentialIds.number(1));
        assertThat(rows(Optional.of("main"), Optional.of("no-secret"))).extracting(RefusalSummary::id)
                .containsExactly(SequentialIds.number(3));
    }

    @Test
    void walksThroughPages() {
        record(12);

        assertThat(Paging.back(request -> unitOfWork().read(
                () -> readModel().page(Optional.empty(), Optional.empty(), request)), 5))
                .extracting(RefusalSummary::id).containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 12).mapToObj(number -> SequentialIds.number(13 - number)).toList());
    }

    @Test
    void trimsWhatIsTooOld() {
        record(5);

        assertThat(refusals().trim(START.plusSeconds(3), 100)).isEqualTo(2);
        assertThat(rows(Optional.empty(), Optional.empty())).extracting(RefusalSummary::id).containsExactly(
                SequentialIds.number(5), SequentialIds.number(4), SequentialIds.number(3));
    }

    @Test
    void trimsWhatIsTooMany() {
        record(5);

        assertThat(refusals().trim(START, 2)).isEqualTo(3);
        assertThat(rows(Optional.empty(), Optional.empty())).extracting(RefusalSummary::id).containsExactly(
                SequentialIds.number(5), SequentialIds.number(4));
    }

    @Test
    void trimsNothingWithinBounds() {
        record(5);

        assertThat(refusals().trim(START, 5)).isZero();
    }

    @Test
    void takesTextsOfAnyForm() {
        refusals().record(aRefusedRequest().to("a\0b".repeat(2_000)).build());

        assertThat(rows(Optional.of("a\0b".repeat(2_000)), Optional.empty())).hasSize(1);
    }

    private void record(int count) {
        for (var number = 1; number <= count; number++) {
            refusals().record(aRefusedRequest().withId(SequentialIds.number(number)).at(START.plusSeconds(number))
                    .build());
        }
    }

    private List<RefusalSummary> rows(Optional<String> slug, Optional<String> cause) {
        return unitOfWork().read(() -> readModel().page(slug, cause, PageRequest.first())).rows();
    }
}
