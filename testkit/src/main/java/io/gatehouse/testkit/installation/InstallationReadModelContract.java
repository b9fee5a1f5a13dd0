package io.gatehouse.testkit.installation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackEvent;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Paging;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.installation.InstallationBuilder.grant;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link InstallationReadModel} promises over its {@link Installations} and {@link CallbackLog}. */
public abstract class InstallationReadModelContract {

    private static final Instant LATER = MutableInstantSource.START.plusSeconds(3_600);

    /** The read model under test. */
    protected abstract InstallationReadModel readModel();

    /** The installations that it reads, of which there are none yet. */
    protected abstract Installations installations();

    /** The callbacks that it reads, of which there are none yet. */
    protected abstract CallbackLog callbackLog();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void showsAnActiveInstallation() {
        save(anInstallation().ofOrganization("org_1").installed());

        assertThat(page(InstallationStatus.ACTIVE, Optional.empty())).containsExactly(new InstallationSummary(
                new InstallationId("instapp_1"), new AppId("app_kyc"), new InstanceId("inst_1"),
                Optional.of(new OrganizationId("org_1")), InstallationStatus.ACTIVE, grant("first").permissions(),
                Optional.of(grant("first").keyPrefix()), Optional.empty(), MutableInstantSource.START));
    }

    @Test
    void saysWhyAnInstallationEnded() {
        var reasons = Map.of(
                "uninstalled", new RevocationReason.Uninstalled(LATER),
                "superseded", new RevocationReason.Superseded(new InstallationId("instapp_9")),
                "revoked_by_operator", new RevocationReason.RevokedByOperator("ada", new Reason("it leaked")));
        reasons.forEach((code, reason) -> save(
                saved(anInstallation().withId(code).installed()).revoke(reason, LATER).orElseThrow()));
        save(anInstallation().withId("tombstone").buried());

        assertThat(page(InstallationStatus.REVOKED, Optional.empty())).hasSize(4)
                .allSatisfy(row -> assertThat(row.endedBecause()).contains(row.id().value()));
    }

    @Test
    void walksThroughPagesBothWays() {
        for (var number = 0; number < 11; number++) {
            save(anInstallation().withId("instapp_" + number).inInstance("inst_" + number)
                    .at(MutableInstantSource.START.plusSeconds(number / 3)).installed());
        }
        Function<PageRequest, Page<InstallationSummary>> list = request -> unitOfWork().read(
                () -> readModel().page(InstallationStatus.ACTIVE, Optional.empty(), request));

        var back = Paging.back(list, 4);
        var oldestPage = list.apply(new PageRequest(new PageRequest.Start.Newest(), 4)).older()
                .map(position -> list.apply(new PageRequest(new PageRequest.Start.OlderThan(position), 4)))
                .orElseThrow();

        assertThat(back).hasSize(11).doesNotHaveDuplicates().isSortedAccordingTo(
                Comparator.comparing(InstallationSummary::since).reversed());
        assertThat(Paging.forth(list, oldestPage.newer().orElseThrow(), 3)).isEqualTo(back.subList(0, 4));
    }

    @Test
    void findsByTheStartOfAnIdTheInstanceOrTheOrganization() {
        save(anInstallation().withId("a_1").inInstance("b_1").ofOrganization("c_1").installed());
        save(anInstallation().withId("a_2").inInstance("b_2").installed());

        assertThat(List.of("a_1", "b_1", "c_", "c_1")).allSatisfy(
                search -> assertThat(page(InstallationStatus.ACTIVE, Optional.of(search)))
                        .extracting(row -> row.id().value()).containsExactly("a_1"));
        assertThat(page(InstallationStatus.ACTIVE, Optional.of("a_"))).hasSize(2);
    }

    @Test
    void takesASearchLiterally() {
        save(anInstallation().withId("a%_\\1").installed());
        save(anInstallation().withId("abcde1").inInstance("inst_2").installed());

        assertThat(page(InstallationStatus.ACTIVE, Optional.of("a%_\\")))
                .extracting(row -> row.id().value()).containsExactly("a%_\\1");
    }

    @Test
    void countsUnderTheSameSearch() {
        save(anInstallation().withId("a_1").installed());
        save(anInstallation().withId("a_2").inInstance("inst_2").buried());
        save(anInstallation().withId("b_1").inInstance("inst_3").installed());

        assertThat(unitOfWork().read(() -> readModel().counts(Optional.empty()))).isEqualTo(
                new InstallationCounts(new BoundedCount(2, true), new BoundedCount(1, true)));
        assertThat(unitOfWork().read(() -> readModel().counts(Optional.of("a_")))).isEqualTo(
                new InstallationCounts(new BoundedCount(1, true), new BoundedCount(1, true)));
    }

    @Test
    void tellsTheHistoryNewestFirst() {
        var first = saved(anInstallation().installed());
        var second = saved(first.install(Optional.empty(), grant("second"), LATER));
        save(second.install(Optional.empty(), grant("second"), LATER.plusSeconds(1)));
        var third = saved(second.uninstall(LATER, LATER.plusSeconds(2)));
        save(third.install(Optional.empty(), grant("third"), LATER.plusSeconds(3)));

        var history = unitOfWork().read(() -> readModel().detail(first.id())).orElseThrow().history();

        assertThat(history).containsExactly(
                new InstallationEvent.Reinstalled(grant("third"), LATER.plusSeconds(3)),
                new InstallationEvent.Revoked(new RevocationReason.Uninstalled(LATER), LATER.plusSeconds(2)),
                new InstallationEvent.Reissued(grant("first"), grant("second"), LATER),
                new InstallationEvent.Installed(grant("first"), MutableInstantSource.START));
    }

    @Test
    void tellsTheHistoryOfATombstone() {
        save(anInstallation().buried());

        assertThat(unitOfWork().read(() -> readModel().detail(new InstallationId("instapp_1"))).orElseThrow().history())
                .containsExactly(new InstallationEvent.Buried(
                        MutableInstantSource.START.minusSeconds(5), MutableInstantSource.START));
    }

    @Test
    void hasNoDetailOfWhatIsUnknown() {
        assertThat(unitOfWork().read(() -> readModel().detail(new InstallationId("instapp_9")))).isEmpty();
    }

    @Test
    void listsCallbacksNewestFirst() {
        record(callback(1, "instapp_1", CallbackOutcome.APPLIED));
        record(callback(2, "instapp_2", CallbackOutcome.DUPLICATE));
        record(callback(3, "instapp_1", CallbackOutcome.REISSUED));

        assertThat(callbacks(Optional.empty())).extracting(CallbackSummary::id).containsExactly(
                SequentialIds.number(3), SequentialIds.number(2), SequentialIds.number(1));
        assertThat(callbacks(Optional.of(new InstallationId("instapp_1")))).extracting(CallbackSummary::outcome)
                .containsExactly(CallbackOutcome.REISSUED, CallbackOutcome.APPLIED);
    }

    @Test
    void showsAllOfACallback() {
        record(callback(1, "instapp_1", CallbackOutcome.REINSTALLED));

        assertThat(callbacks(Optional.empty())).containsExactly(new CallbackSummary(
                SequentialIds.number(1), MutableInstantSource.START.plusSeconds(1), CallbackKind.INSTALL,
                CallbackOutcome.REINSTALLED, new InstallationId("instapp_1"), new InstanceId("inst_1"),
                Optional.of(new OrganizationId("org_1"))));
    }

    private List<InstallationSummary> page(InstallationStatus status, Optional<String> search) {
        return unitOfWork().read(() -> readModel().page(status, search, PageRequest.first())).rows();
    }

    private List<CallbackSummary> callbacks(Optional<InstallationId> installation) {
        return unitOfWork().read(() -> readModel().callbacks(installation, PageRequest.first())).rows();
    }

    private void save(Installation.Transition transition) {
        unitOfWork().execute(() -> {
            installations().save(transition);
            return transition;
        });
    }

    private Installation saved(Installation.Transition transition) {
        save(transition);
        return unitOfWork().read(() -> installations().find(transition.installation().id())).orElseThrow();
    }

    private void record(CallbackEvent event) {
        unitOfWork().execute(() -> {
            callbackLog().record(event);
            return event;
        });
    }

    private static CallbackEvent callback(int number, String installation, CallbackOutcome outcome) {
        return new CallbackEvent(
                SequentialIds.number(number), CallbackKind.INSTALL, outcome, new InstallationId(installation),
                new AppId("app_kyc"), new InstanceId("inst_1"), Optional.of(new OrganizationId("org_1")),
                Optional.of("install:" + number), MutableInstantSource.START.plusSeconds(number));
    }
}
