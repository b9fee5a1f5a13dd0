package io.gatehouse.domain.installation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.domain.installation.Installation.Transition;
import io.gatehouse.domain.shared.Reason;

import static io.gatehouse.domain.installation.InstallationExamples.APP_ID;
import static io.gatehouse.domain.installation.InstallationExamples.ID;
import static io.gatehouse.domain.installation.InstallationExamples.INSTANCE_ID;
import static io.gatehouse.domain.installation.InstallationExamples.START;
import static io.gatehouse.domain.installation.InstallationExamples.grant;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every order of callbacks: 200 seeds, each a sequence of up to 40, from few contents so that they repeat. */
class InstallationPropertiesTest {

    private static final int LONGEST = 40;
    private static final int CONTENTS = 4;

    private sealed interface Callback {

        record Install(int content) implements Callback {}

        record Uninstall() implements Callback {}

        record RevokeByOperator() implements Callback {}
    }

    /** A callback, what was there before, and what it led to; the latter is empty where it led to nothing. */
    private record Step(Callback callback, Optional<Installation> before, Optional<Transition> transition, Instant at) {

        Optional<Installation> after() {
            return transition.map(Transition::installation).or(() -> before);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isNeverActiveAfterAnUninstallUnlessNewContentCame(long seed) {
        var seen = new HashSet<Integer>();
        var mayBeActive = false;
        for (var step : history(seed)) {
            switch (step.callback()) {
                case Callback.Install(int content) -> mayBeActive |= seen.add(content);
                case Callback.Uninstall _,Callback.RevokeByOperator _ -> mayBeActive = false;
            }
            assertThat(step.after().filter(Installation::isActive).isPresent()).as("%s", step)
                    .isEqualTo(mayBeActive);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void eachContentTakesEffectOnceAtMost(long seed) {
        var seen = new HashSet<Integer>();
        for (var step : history(seed)) {
            if (step.callback() instanceof Callback.Install(int content)) {
                assertThat(step.transition().orElseThrow().changes()).as("%s", step).isEqualTo(seen.add(content));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repeatingACallbackRightAwayChangesNothing(long seed) {
        for (var step : history(seed)) {
            var after = step.after();
            var repeated = apply(after, step.callback(), step.at().plusSeconds(1));

            assertThat(repeated.map(Transition::changes).orElse(false)).as("%s", step).isFalse();
            assertThat(repeated.map(Transition::installation).or(() -> after)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysThatItChangesExactlyIfTheInstallationIsAnother(long seed) {
        for (var step : history(seed)) {
            step.transition().ifPresent(transition -> assertThat(transition.changes()).as("%s", step)
                    .isEqualTo(!step.before().equals(Optional.of(transition.installation()))));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void forgetsNoContent(long seed) {
        for (var step : history(seed)) {
            step.before().ifPresent(before -> assertThat(step.after().orElseThrow().processed()).as("%s", step)
                    .containsAll(before.processed()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void remembersTheContentOfEveryInstall(long seed) {
        for (var step : history(seed)) {
            if (step.callback() instanceof Callback.Install(int content)) {
                assertThat(step.after().orElseThrow().processed()).contains(grant(content).fingerprint());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsItsIdAppAndInstance(long seed) {
        for (var step : history(seed)) {
            step.after().ifPresent(after -> assertThat(after.id().equals(ID) && after.belongsTo(APP_ID, INSTANCE_ID))
                    .as("%s", step).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void entersAStateWhenItChangesAndAtNoOtherTime(long seed) {
        for (var step : history(seed)) {
            step.transition().ifPresent(transition -> assertThat(transition.event().at()).isEqualTo(step.at()));
            step.transition().filter(Transition::changes).ifPresent(
                    transition -> assertThat(transition.installation().state().since()).isEqualTo(step.at()));
        }
    }

    private static List<Step> history(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var steps = new ArrayList<Step>();
        Optional<Installation> installation = Optional.empty();
        var length = random.nextInt(1, LONGEST + 1);
        for (var i = 0; i < length; i++) {
            var callback = next(random);
            var at = START.plusSeconds(10L * i);
            var step = new Step(callback, installation, apply(installation, callback, at), at);
            steps.add(step);
            installation = step.after();
        }
        return steps;
    }

    private static Callback next(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Callback.Uninstall();
            case 3 -> new Callback.RevokeByOperator();
            default -> new Callback.Install(random.nextInt(CONTENTS));
        };
    }

    private static Optional<Transition> apply(Optional<Installation> before, Callback callback, Instant at) {
        return switch (callback) {
            case Callback.Install(int content) -> Optional.of(before
                    .map(known -> known.install(Optional.empty(), grant(content), at))
                    .orElseGet(
                            () -> Installation.first(ID, APP_ID, INSTANCE_ID, Optional.empty(), grant(content), at)));
            case Callback.Uninstall _ -> Optional.of(before.map(known -> known.uninstall(at, at))
                    .orElseGet(() -> Installation.buried(ID, APP_ID, INSTANCE_ID, Optional.empty(), at, at)));
            case Callback.RevokeByOperator _ -> before.flatMap(known -> known.revoke(
                    new RevocationReason.RevokedByOperator("ada", new Reason("just because")), at));
        };
    }
}
