package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.application.kyc.port.out.IdentitySweeps.Claim;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link IdentitySweeps} promises. */
public abstract class IdentitySweepsContract {

    private static final Instant NOW = MutableInstantSource.START;
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration OVER_AT_ONCE = Duration.ZERO;
    private static final InstanceId INSTANCE = new InstanceId("inst_1");
    private static final UUID TOKEN = SequentialIds.number(1);
    private static final UUID OTHER_TOKEN = SequentialIds.number(2);

    /** The sweeps under test; there was none yet. */
    protected abstract IdentitySweeps sweeps();

    /** The cases, of which there are none. */
    protected abstract Cases cases();

    /** The installations, of which there are none. */
    protected abstract Installations installations();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void givesOutNothingWhereNothingIsInstalled() {
        run(() -> sweeps().hurry(INSTANCE));

        assertThat(claim(TOKEN, LONG)).isEmpty();
    }

    @Test
    void givesOutAnInstanceThatWasNeverSwept() {
        install("inst_1");

        assertThat(claim(TOKEN, LONG)).contains(new Claim(INSTANCE, TOKEN, Optional.empty()));
    }

    @Test
    void givesASweepToOneOfThoseThatClaimAtTheSameInstant() {
        install("inst_1");

        assertThat(Race.of(8, () -> claim(TOKEN, LONG)).stream().flatMap(Optional::stream)).hasSize(1);
    }

    @Test
    void givesItOutAgainWhenTheClaimHasRunOut() {
        install("inst_1");
        var lost = claim(TOKEN, OVER_AT_ONCE).orElseThrow();

        var again = claim(OTHER_TOKEN, LONG).orElseThrow();

        assertThat(finish(lost, LONG)).isFalse();
        assertThat(finish(again, LONG)).isTrue();
    }

    @Test
    void isDueAgainAfterThePause() {
        install("inst_1");
        finish(claim(TOKEN, LONG).orElseThrow(), LONG);
        assertThat(claim(TOKEN, LONG)).isEmpty();

        run(() -> sweeps().hurry(INSTANCE));
        finish(claim(TOKEN, LONG).orElseThrow(), Duration.ZERO);

        assertThat(claim(TOKEN, LONG)).isPresent();
    }

    @Test
    void isDueAtOnceAfterASweepDuringWhichSomebodyWantedOne() {
        install("inst_1");
        var claim = claim(TOKEN, LONG).orElseThrow();
        run(() -> sweeps().hurry(INSTANCE));
        assertThat(claim(OTHER_TOKEN, LONG)).isEmpty();

        finish(claim, LONG);

        finish(claim(OTHER_TOKEN, LONG).orElseThrow(), LONG);
        assertThat(claim(TOKEN, LONG)).isEmpty();
    }

    @Test
    void remembersHowFarItCameAndNeverGoesBack() {
        install("inst_1");
        var claim = claim(TOKEN, LONG).orElseThrow();
        run(() -> {
            sweeps().advance(claim, NOW);
            sweeps().advance(claim, NOW.minusSeconds(5));
        });
        finish(claim, Duration.ZERO);

        assertThat(claim(TOKEN, LONG).flatMap(Claim::sweptUntil)).contains(NOW);
    }

    @Test
    void takesTheInstanceThatIsDueForTheLongestTime() {
        install("inst_1");
        finish(claim(TOKEN, LONG).orElseThrow(), LONG);
        install("inst_2");

        assertThat(claim(TOKEN, LONG)).map(Claim::instance).contains(new InstanceId("inst_2"));
    }

    @Test
    void givesIdentitiesWithACaseThatWereNotReadForTheLongestTime() {
        for (var number = 1; number <= 4; number++) {
            var opened = aCase().numbered(number).build();
            run(() -> cases().add(opened));
        }
        run(() -> cases().add(aCase().numbered(5).inInstance("inst_2").build()));
        read(NOW, "idt_1", "idt_without_case");
        read(NOW.minusSeconds(5), "idt_2");
        read(NOW.plusSeconds(5), "idt_4");

        assertThat(stale(NOW.plusSeconds(5), 10)).containsExactly("idt_3", "idt_2", "idt_1");
        assertThat(stale(NOW, 10)).containsExactly("idt_3", "idt_2");
        assertThat(stale(NOW.plusSeconds(5), 1)).containsExactly("idt_3");
    }

    @Test
    void knowsThatAnIdentityWasReadBeforeItHadACase() {
        read(NOW, "idt_1");
        run(() -> cases().add(aCase().build()));

        assertThat(stale(NOW, 10)).isEmpty();
        assertThat(stale(NOW.plusSeconds(1), 10)).containsExactly("idt_1");
    }

    @Test
    void keepsTheLatestTimeOfReading() {
        run(() -> cases().add(aCase().build()));
        read(NOW, "idt_1", "idt_1");
        read(NOW.minusSeconds(5), "idt_1");

        assertThat(stale(NOW, 10)).isEmpty();
    }

    private void install(String instance) {
        run(() -> installations().save(
                anInstallation().withId("instapp_" + instance).inInstance(instance).installed()));
    }

    private Optional<Claim> claim(UUID token, Duration lease) {
        return in(() -> sweeps().claim(token, lease));
    }

    private boolean finish(Claim claim, Duration pause) {
        return in(() -> sweeps().finish(claim, "all read", pause));
    }

    private void read(Instant at, String... identities) {
        run(() -> sweeps().read(INSTANCE, List.of(identities).stream().map(IdentityId::new).toList(), at));
    }

    private List<String> stale(Instant readBefore, int most) {
        return in(() -> sweeps().stale(INSTANCE, readBefore, most)).stream().map(IdentityId::value).toList();
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return TOKEN;
        });
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
