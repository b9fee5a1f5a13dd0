package io.gatehouse.testkit.usecase.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.application.webhook.service.AddSourceSecretService;
import io.gatehouse.application.webhook.service.BrowseSourcesService;
import io.gatehouse.application.webhook.service.ChangeSourceService;
import io.gatehouse.application.webhook.service.CreateSourceService;
import io.gatehouse.application.webhook.service.RetireSourceSecretService;
import io.gatehouse.application.webhook.service.ViewSourceService;
import io.gatehouse.application.webhook.view.SourceDetail.SecretLine;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.CountingSigningSecrets;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySourceReadModel;
import io.gatehouse.testkit.webhook.InMemorySources;
import io.gatehouse.testkit.webhook.SourceBuilder;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static io.gatehouse.testkit.webhook.SourceBuilder.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What operators do to sources: create, change, add and retire secrets; and what they see of them. */
class SourceServicesTest {

    private static final SourceId MAIN = aSource().build().id();
    private static final SourceId NOBODYS = new SourceId(new UUID(9, 9));
    private static final Username ADA = new Username("ada");
    private static final Actor BY_ADA = new Actor.OperatorActor("ada");

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            CreateSourceUseCase.Outcome.SlugTaken.class, ChangeSourceUseCase.Outcome.Unknown.class,
            ChangeSourceUseCase.Outcome.ChangedByOther.class, AddSourceSecretUseCase.Outcome.Unknown.class,
            RetireSourceSecretUseCase.Outcome.Unknown.class, RetireSourceSecretUseCase.Outcome.InUse.class);
    private final MutableInstantSource clock = new MutableInstantSource();
    private final SequentialIds ids = new SequentialIds();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemorySourceHealth health = new InMemorySourceHealth(inbox);
    private final InMemorySourceReadModel readModel = new InMemorySourceReadModel(sources, inbox);
    private final CreateSourceUseCase create = new CreateSourceService(unitOfWork, sources, auditTrail, ids, clock);
    private final ChangeSourceUseCase change = new ChangeSourceService(unitOfWork, sources, auditTrail, ids, clock);
    private final AddSourceSecretUseCase addSecret = new AddSourceSecretService(
            unitOfWork, sources, new CountingSigningSecrets(), auditTrail, ids, clock);
    private final RetireSourceSecretUseCase retireSecret = new RetireSourceSecretService(
            unitOfWork, sources, health, auditTrail, ids, clock);

    @Test
    void createsAnEnabledSourceWithoutSecrets() {
        var outcome = create.create(creation("eu-1"));

        assertThat(outcome).isEqualTo(new CreateSourceUseCase.Outcome.Created(new SourceId(SequentialIds.number(1))));
        assertThat(sources.all()).last().isEqualTo(new Source(
                new SourceId(SequentialIds.number(1)), new SourceSlug("eu-1"), "Europe",
                Optional.of(new InstanceId("inst_1")), List.of(), List.of(), true, 1));
        assertAudited(AuditAction.SOURCE_CREATED, SequentialIds.number(1).toString(), Map.of("slug", "eu-1"));
    }

    @Test
    void refusesASlugThatIsTaken() {
        assertThat(create.create(creation("default"))).isEqualTo(new CreateSourceUseCase.Outcome.SlugTaken());

        assertThat(sources.all()).hasSize(1);
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void createsNothingWhileTheStoreIsAway() {
        unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> create.create(creation("eu-1")));

        assertThat(sources.all()).hasSize(1);
    }

    @Test
    void changesNameInstanceAndSwitch() {
        save(aSource());

        var outcome = change.change(new ChangeSourceUseCase.Command(
                MAIN, "Renamed", Optional.of(new InstanceId("inst_2")), false, List.of(), Optional.empty(), 1, ADA));

        assertThat(outcome).isEqualTo(new ChangeSourceUseCase.Outcome.Changed());
        assertThat(main().name()).isEqualTo("Renamed");
        assertThat(main().instance()).contains(new InstanceId("inst_2"));
        assertThat(main().enabled()).isFalse();
        assertThat(main().secrets()).isEqualTo(aSource().build().secrets());
        assertAudited(
                AuditAction.SOURCE_CHANGED, MAIN.toString(),
                Map.of("enabled", "false", "instance", "inst_2", "name", "Renamed"));
    }

    @Test
    void keepsTheHeadersThatAreToBeKeptAndDropsTheOthers() {
        save(aSource().expecting("x-one", "value-1").expecting("x-two", "value-2"));

        assertThat(change.change(headers(List.of("x-two", "x-unknown"), Optional.empty())))
                .isEqualTo(new ChangeSourceUseCase.Outcome.Changed());

        assertThat(main().expectedHeaders()).containsExactly(new ExpectedHeader("x-two", "value-2"));
    }

    @Test
    void anAddedHeaderTakesThePlaceOfTheOneOfItsName() {
        save(aSource().expecting("x-one", "value-1").expecting("x-two", "value-2"));

        assertThat(change.change(headers(
                List.of("x-one", "x-two"), Optional.of(new ExpectedHeader("X-One", "value-3")))))
                .isEqualTo(new ChangeSourceUseCase.Outcome.Changed());

        assertThat(main().expectedHeaders()).containsExactlyInAnyOrder(
                new ExpectedHeader("x-one", "value-3"), new ExpectedHeader("x-two", "value-2"));
    }

    @Test
    void theAuditOfAChangeHoldsNoValueOfAHeader() {
        save(aSource());

        assertThat(change.change(headers(List.of(), Optional.of(new ExpectedHeader("x-one", "hunter2")))))
                .isEqualTo(new ChangeSourceUseCase.Outcome.Changed());

        assertThat(auditTrail.entries().toString()).doesNotContain("hunter2");
    }

    @Test
    void refusesToOverwriteWhatAnotherChanged() {
        save(aSource());
        assertThat(change.change(headers(List.of(), Optional.empty())))
                .isEqualTo(new ChangeSourceUseCase.Outcome.Changed());

        assertThat(change.change(headers(List.of(), Optional.of(new ExpectedHeader("x-one", "late")))))
                .isEqualTo(new ChangeSourceUseCase.Outcome.ChangedByOther());

        assertThat(main().expectedHeaders()).isEmpty();
        assertThat(auditTrail.entries()).hasSize(1);
    }

    @Test
    void changesNoUnknownSource() {
        assertThat(change.change(new ChangeSourceUseCase.Command(
                NOBODYS, "Name", Optional.empty(), true, List.of(), Optional.empty(), 1, ADA)))
                .isEqualTo(new ChangeSourceUseCase.Outcome.Unknown());
    }

    @Test
    void makesASecretAndShowsItOnceInTheOutcome() {
        save(aSource());

        var outcome = addSecret.add(new AddSourceSecretUseCase.Command(MAIN, Optional.empty(), ADA));

        var id = new SecretId(SequentialIds.number(1).toString());
        var made = new SigningSecret("made-secret-1");
        assertThat(outcome).isEqualTo(new AddSourceSecretUseCase.Outcome.Added(id, made));
        assertThat(main().secrets()).last().isEqualTo(new SourceSecret(id, made, MutableInstantSource.START));
        assertThat(outcome.toString()).doesNotContain("made-secret");
    }

    @Test
    void addsTheSecretThatAnOperatorBrings() {
        save(aSource());
        var brought = new SigningSecret("hunter2hunter2");

        assertThat(addSecret.add(new AddSourceSecretUseCase.Command(MAIN, Optional.of(brought), ADA)))
                .isInstanceOf(AddSourceSecretUseCase.Outcome.Added.class);

        assertThat(main().secrets()).extracting(SourceSecret::secret)
                .containsExactly(new SigningSecret("a-secret-of-main"), brought);
    }

    @Test
    void theAuditOfAnAddedSecretNamesItWithoutItsValue() {
        save(aSource());

        assertThat(addSecret.add(new AddSourceSecretUseCase.Command(
                MAIN, Optional.of(new SigningSecret("hunter2hunter2")), ADA)))
                .isInstanceOf(AddSourceSecretUseCase.Outcome.Added.class);

        assertAudited(
                AuditAction.SOURCE_SECRET_ADDED, MAIN.toString(),
                Map.of("secret", SequentialIds.number(1).toString()));
    }

    @Test
    void addsNoSecretToAnUnknownSource() {
        assertThat(addSecret.add(new AddSourceSecretUseCase.Command(NOBODYS, Optional.empty(), ADA)))
                .isEqualTo(new AddSourceSecretUseCase.Outcome.Unknown());

        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void retiresOneSecretOfSeveral() {
        save(aSource().withSecrets(secret("secret-1", "the-first-secret"), secret("secret-2", "the-second-secret")));

        assertThat(
                retireSecret.retire(new RetireSourceSecretUseCase.Command(MAIN, new SecretId("secret-1"), false, ADA)))
                .isEqualTo(new RetireSourceSecretUseCase.Outcome.Retired());

        assertThat(main().secrets()).containsExactly(secret("secret-2", "the-second-secret"));
        assertAudited(AuditAction.SOURCE_SECRET_RETIRED, MAIN.toString(), Map.of("secret", "secret-1"));
    }

    @Test
    void retiresASecretOnce() {
        save(aSource());
        var command = new RetireSourceSecretUseCase.Command(MAIN, new SecretId("secret-1"), false, ADA);
        assertThat(retireSecret.retire(command)).isEqualTo(new RetireSourceSecretUseCase.Outcome.Retired());

        assertThat(retireSecret.retire(command)).isEqualTo(new RetireSourceSecretUseCase.Outcome.Unknown());

        assertThat(auditTrail.entries()).hasSize(1);
    }

    @Test
    void retiresNoSecretOfAnotherSource() {
        save(aSource());

        assertThat(retireSecret.retire(new RetireSourceSecretUseCase.Command(
                InMemorySources.DEFAULT_ID, new SecretId("secret-1"), false, ADA)))
                .isEqualTo(new RetireSourceSecretUseCase.Outcome.Unknown());
    }

    @Test
    void keepsASecretThatWasInUseOfLate() {
        save(aSource());
        var lastUse = clock.instant().minus(Duration.ofDays(20));
        use(lastUse);

        assertThat(retireSecret.retire(retirement(false)))
                .isEqualTo(new RetireSourceSecretUseCase.Outcome.InUse(lastUse));
        assertThat(main().secrets()).hasSize(1);
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void retiresASecretThatWasInUseOfLateIfThatIsWanted() {
        save(aSource());
        use(clock.instant());

        assertThat(retireSecret.retire(retirement(true))).isEqualTo(new RetireSourceSecretUseCase.Outcome.Retired());
        assertThat(main().secrets()).isEmpty();
    }

    @Test
    void retiresASecretThatWasQuietForThreeWeeks() {
        save(aSource());
        use(clock.instant().minus(Duration.ofDays(21)));

        assertThat(retireSecret.retire(retirement(false))).isEqualTo(new RetireSourceSecretUseCase.Outcome.Retired());
    }

    private static RetireSourceSecretUseCase.Command retirement(boolean evenIfUsed) {
        return new RetireSourceSecretUseCase.Command(MAIN, new SecretId("secret-1"), evenIfUsed, ADA);
    }

    private void use(Instant at) {
        health.accepted(anEvent().from(MAIN).at(at).build(), DeliveryOutcome.FIRST);
    }

    @Test
    void showsTheSecretsOfTheEnvironmentWithTheDefaultSource() {
        assertThat(view(InMemorySources.DEFAULT_ID))
                .containsExactly(new SecretLine(new SecretId("environment-1"), Optional.empty(), true));
    }

    @Test
    void showsNoSecretOfTheEnvironmentWithAnotherSource() {
        save(aSource());

        assertThat(view(MAIN)).containsExactly(
                new SecretLine(new SecretId("secret-1"), Optional.of(MutableInstantSource.START), false));
    }

    @Test
    void listsTheDefaultSourceFirst() {
        save(aSource().named("A source"));

        assertThat(new BrowseSourcesService(unitOfWork, readModel, 2).browse())
                .extracting(summary -> summary.source().slug().value()).containsExactly("default", "main");
    }

    @Test
    void countsTheSecretsOfTheEnvironmentWithTheDefaultSourceOnly() {
        save(aSource());

        assertThat(new BrowseSourcesService(unitOfWork, readModel, 2).browse())
                .extracting(summary -> summary.secrets()).containsExactly(2, 1);
    }

    private List<SecretLine> view(SourceId id) {
        return new ViewSourceService(unitOfWork, readModel, List.of(secret("environment-1", "environment-secret")))
                .view(new ViewSourceUseCase.Query(id)).orElseThrow().secrets();
    }

    private void assertAudited(AuditAction action, String subject, Map<String, String> details) {
        assertThat(auditTrail.entries()).singleElement().isEqualTo(new AuditEntry(
                auditTrail.entries().getFirst().id(), MutableInstantSource.START, BY_ADA, action, subject, details));
    }

    private void save(SourceBuilder builder) {
        unitOfWork.execute(() -> {
            sources.save(builder.build());
            return MAIN;
        });
    }

    private Source main() {
        return sources.all().stream().filter(source -> source.id().equals(MAIN)).findFirst().orElseThrow();
    }

    private static CreateSourceUseCase.Command creation(String slug) {
        return new CreateSourceUseCase.Command(
                "Europe", new SourceSlug(slug), Optional.of(new InstanceId("inst_1")), ADA);
    }

    private static ChangeSourceUseCase.Command headers(List<String> kept, Optional<ExpectedHeader> added) {
        return new ChangeSourceUseCase.Command(MAIN, "Main ledger", Optional.empty(), true, kept, added, 1, ADA);
    }
}
