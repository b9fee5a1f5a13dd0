package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase;
import io.gatehouse.application.webhook.port.in.SweepLedgerUseCase;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.service.BackfillGapsService;
import io.gatehouse.application.webhook.service.SweepLedgerService;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.installation.InstallationBuilder;
import io.gatehouse.testkit.ledger.InMemoryLedgerCloud;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryGaps;
import io.gatehouse.testkit.webhook.InMemorySources;
import io.gatehouse.testkit.webhook.InMemorySweeps;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;

/** A ledger in {@code inst_1}, an installation there, and the source {@code main} that its events come to. */
final class ReconciliationSetting {

    static final Duration INTERVAL = Duration.ofMinutes(10);
    static final Duration GRACE = Duration.ofMinutes(2);
    static final InstanceId INSTANCE = new InstanceId("inst_1");
    static final InstallationId INSTALLATION = new InstallationId("instapp_1");
    static final Instant CREATED = MutableInstantSource.START;

    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final MutableInstantSource clock = new MutableInstantSource();
    final SequentialIds ids = new SequentialIds();
    final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    final InMemorySources sources = new InMemorySources(unitOfWork);
    final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    final InMemoryApiKeyVault vault = new InMemoryApiKeyVault(unitOfWork, auditTrail, ids, clock);
    final InMemoryLedgerCloud cloud = new InMemoryLedgerCloud(unitOfWork, vault);
    final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    final InMemorySweeps sweeps = new InMemorySweeps(unitOfWork, sources, installations, CREATED);
    final InMemoryGaps gaps = new InMemoryGaps(unitOfWork, inbox, sources, sweeps);

    ReconciliationSetting(String... scopes) {
        in(() -> {
            sources.save(aSource().ofInstance(INSTANCE.value()).build());
            installations.save(anInstallation().withId(INSTALLATION.value()).inInstance(INSTANCE.value())
                    .granted(new Grant(
                            new KeyPrefix("blnk_1"), Permissions.of(List.of(scopes)),
                            InstallationBuilder.fingerprint("1")))
                    .installed());
            vault.seal(INSTALLATION, new ApiKey("blnk_a-key-for-tests"));
            return INSTALLATION;
        });
        clock.set(CREATED.plus(Duration.ofHours(1)));
    }

    SweepLedgerUseCase sweeper() {
        return new SweepLedgerService(unitOfWork, sweeps, gaps, cloud, ids, clock, INTERVAL, GRACE);
    }

    BackfillGapsUseCase backfiller() {
        return new BackfillGapsService(
                unitOfWork, gaps, sweeps, cloud, inbox, new IdReader(), List.of(new StubHandler("identity.created")),
                auditTrail, ids, clock);
    }

    /** Sweeps once; fails the test if nothing is due. */
    SweepResult sweep() {
        return switch (sweeper().sweep()) {
            case SweepLedgerUseCase.Outcome.Swept swept -> swept.result();
            case SweepLedgerUseCase.Outcome.NothingDue _ -> throw new AssertionError("nothing is due");
        };
    }

    /** Adds a record that was created so long after the source. */
    void record(LedgerCollection collection, String id, Duration after, String... status) {
        cloud.add(INSTANCE, InMemoryLedgerCloud.entry(collection, id, CREATED.plus(after), status));
    }

    List<GapSummary> gaps() {
        return in(() -> gaps.page(Optional.empty(), PageRequest.first())).rows();
    }

    <T> T in(Supplier<T> work) {
        return unitOfWork.execute(work);
    }

    /** Understands the bodies made of the records here. */
    private static final class IdReader implements PayloadReader {

        private static final Pattern FORM = Pattern.compile(
                "\\{\"event\":\"([a-z_.]+)\",\"data\":\\{\"created_at\":\"([^\"]+)\",\"id\":\"([^\"]+)\"}}");

        @Override
        public Envelope envelope(Payload payload) {
            var matcher = FORM.matcher(new String(payload.bytes(), StandardCharsets.UTF_8));
            return matcher.matches()
                    ? new Envelope.Understood(
                            new EventName(matcher.group(1)), Optional.of(matcher.group(3)),
                            Optional.of(matcher.group(2)))
                    : new Envelope.NotUnderstood("another form");
        }

        @Override
        public Map<String, String> data(Payload payload) {
            return Map.of();
        }

        @Override
        public Optional<String> pretty(Payload payload) {
            return Optional.empty();
        }

        @Override
        public Optional<String> masked(Payload payload) {
            return Optional.empty();
        }
    }
}
