package io.gatehouse.testkit.webhook;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.port.out.StaleSourceException;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static io.gatehouse.testkit.webhook.SourceBuilder.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link Sources} and {@link SourceReadModel} promise together. */
public abstract class SourcesContract {

    /** The sources under test; only the default one is there. */
    protected abstract Sources sources();

    /** The list of them. */
    protected abstract SourceReadModel readModel();

    /** The inbox whose events the list dates; it is empty. */
    protected abstract EventInbox inbox();

    /** The unit of work that they take part in. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void hasTheDefaultSourceFromTheStart() {
        var source = sources().findForVerification(SourceSlug.DEFAULT).orElseThrow();

        assertThat(source.id()).isEqualTo(InMemorySources.DEFAULT_ID);
        assertThat(source.enabled()).isTrue();
        assertThat(source.secrets()).isEmpty();
    }

    @Test
    void findsWhatWasSaved() {
        var source = aSource().ofInstance("inst_1").expecting("authorization", "Bearer abc").expecting("x-b", "2")
                .withSecrets(secret("s-2", "the second secret"), secret("s-1", "the first secret")).build();

        save(source);

        assertThat(sources().findForVerification(source.slug())).contains(withVersion(source, 1));
        assertThat(lock(source.id())).contains(withVersion(source, 1));
    }

    @Test
    void findsNothingAtAnUnknownSlug() {
        assertThat(sources().findForVerification(new SourceSlug("no-such"))).isEmpty();
        assertThat(lock(aSource().build().id())).isEmpty();
    }

    @Test
    void recallsWhatItFound() {
        var source = aSource().at("recalled").build();
        save(source);
        var found = sources().findForVerification(source.slug());

        assertThat(sources().recall(source.slug())).isEqualTo(found).isPresent();
        assertThat(sources().recall(new SourceSlug("no-such"))).isEmpty();
    }

    @Test
    void showsAChangeAtOnce() {
        assertThat(sources().findForVerification(aSource().at("shown-at-once").build().slug())).isEmpty();
        save(aSource().at("shown-at-once").build());
        assertThat(sources().findForVerification(aSource().at("shown-at-once").build().slug())).isPresent();

        var source = lock(aSource().at("shown-at-once").build().id()).orElseThrow();
        save(source.withSecret(secret("s-9", "one more secret")).withoutSecret(new SecretId("secret-1")));

        assertThat(sources().findForVerification(source.slug()).orElseThrow().secrets())
                .containsExactly(secret("s-9", "one more secret"));
    }

    @Test
    void remembersNothingThatWasRolledBack() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
            sources().save(aSource().at("rolled-back").build());
            sources().findForVerification(aSource().at("rolled-back").build().slug());
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(sources().findForVerification(aSource().at("rolled-back").build().slug())).isEmpty();
    }

    @Test
    void keepsAChange() {
        save(aSource().build());
        var source = lock(aSource().build().id()).orElseThrow();

        save(source.changed(
                "Renamed", Optional.of(new InstanceId("inst_2")), List.of(new ExpectedHeader("x-a", "1")), false));

        var changed = lock(source.id()).orElseThrow();
        assertThat(changed).isEqualTo(new Source(
                source.id(), source.slug(), "Renamed", Optional.of(new InstanceId("inst_2")), source.secrets(),
                List.of(new ExpectedHeader("x-a", "1")), false, 2));
    }

    @Test
    void refusesAVersionThatIsStale() {
        save(aSource().build());
        var read = lock(aSource().build().id()).orElseThrow();
        save(read.changed("Renamed", Optional.empty(), List.of(), true));

        assertThatThrownBy(() -> save(read.changed("Late", Optional.empty(), List.of(), true)))
                .isInstanceOf(StaleSourceException.class);
    }

    @Test
    void knowsWhichSlugsAreTaken() {
        save(aSource().build());

        assertThat(unitOfWork().execute(() -> sources().isTaken(aSource().build().slug()))).isTrue();
        assertThat(unitOfWork().execute(() -> sources().isTaken(new SourceSlug("free")))).isFalse();
    }

    @Test
    void letsOneOfManyTakeASlug() {
        var ids = new SequentialIds();

        var created = Race.of(6, () -> unitOfWork().execute(() -> {
            var free = !sources().isTaken(new SourceSlug("wanted"));
            if (free) {
                sources().save(aSource().withId(ids.next()).at("wanted").build());
            }
            return free;
        }));

        assertThat(created).containsOnlyOnce(true);
    }

    @Test
    void losesNoChangeOfManyAtOnce() {
        save(aSource().withSecrets().build());

        Race.of(IntStream.range(0, 6).<Callable<Integer>>mapToObj(number -> () -> unitOfWork().execute(() -> {
            var source = sources().lock(aSource().build().id()).orElseThrow();
            sources().save(source.withSecret(secret("s-" + number, "a secret of many")));
            return number;
        })).toList());

        assertThat(lock(aSource().build().id()).orElseThrow().secrets()).hasSize(6);
    }

    @Test
    void listsTheDefaultSourceFirstThenByName() {
        save(aSource().withId(SequentialIds.number(1)).at("b").named("B").disabled().build());
        save(aSource().withId(SequentialIds.number(2)).at("a").named("A").ofInstance("inst_1").build());
        var event = anEvent().from(new SourceId(SequentialIds.number(2))).build();
        inbox().store(event);

        assertThat(unitOfWork().read(readModel()::all)).containsExactly(
                new SourceSummary(
                        new SourceRef(InMemorySources.DEFAULT_ID, SourceSlug.DEFAULT, "Default"), Optional.empty(),
                        true, 0, Optional.empty()),
                new SourceSummary(
                        new SourceRef(new SourceId(SequentialIds.number(2)), new SourceSlug("a"), "A"),
                        Optional.of(new InstanceId("inst_1")), true, 1, Optional.of(event.receivedAt())),
                new SourceSummary(
                        new SourceRef(new SourceId(SequentialIds.number(1)), new SourceSlug("b"), "B"),
                        Optional.empty(), false, 1, Optional.empty()));
    }

    @Test
    void showsASourceWithoutItsSecrets() {
        var source = aSource().expecting("x-b", "2").build();
        save(source);

        assertThat(unitOfWork().read(() -> readModel().detail(source.id()))).contains(new SourceDetail(
                new SourceRef(source.id(), source.slug(), source.name()), Optional.empty(), true,
                List.of(new SourceDetail.SecretLine(
                        new SecretId("secret-1"), Optional.of(MutableInstantSource.START), false)),
                List.of("x-b"), 1));
    }

    private void save(Source source) {
        unitOfWork().execute(() -> {
            sources().save(source);
            return source;
        });
    }

    private Optional<Source> lock(SourceId id) {
        return unitOfWork().execute(() -> sources().lock(id));
    }

    private static Source withVersion(Source source, long version) {
        return new Source(
                source.id(), source.slug(), source.name(), source.instance(), source.secrets(),
                source.expectedHeaders(), source.enabled(), version);
    }
}
