package io.gatehouse.domain.installation;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.gatehouse.domain.installation.InstallationExamples.START;
import static io.gatehouse.domain.installation.InstallationExamples.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CallbackOutcomeTest {

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(new InstallationEvent.Installed(grant(1), START), CallbackOutcome.APPLIED),
                arguments(new InstallationEvent.Buried(START, START), CallbackOutcome.APPLIED),
                arguments(
                        new InstallationEvent.Revoked(new RevocationReason.Uninstalled(START), START),
                        CallbackOutcome.APPLIED),
                arguments(new InstallationEvent.Reissued(grant(1), grant(2), START), CallbackOutcome.REISSUED),
                arguments(new InstallationEvent.Reinstalled(grant(1), START), CallbackOutcome.REINSTALLED),
                arguments(new InstallationEvent.InstallRepeated(START), CallbackOutcome.DUPLICATE),
                arguments(new InstallationEvent.UninstallRepeated(START), CallbackOutcome.DUPLICATE));
    }

    @ParameterizedTest
    @MethodSource("events")
    void namesWhatAnEventStandsFor(InstallationEvent event, CallbackOutcome outcome) {
        assertThat(CallbackOutcome.of(event)).isEqualTo(outcome);
    }
}
