package io.gatehouse.app.development;

import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PortsTest {

    @Test
    void areTheUsualOnesUnlessTheEnvironmentNamesOthers() {
        assertThat(Ports.from(Map.of(Ports.SIMULATOR, "9000"))).isEqualTo(new Ports(8080, 9000, 8082));
    }

    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var ports = Ports.from(Map.of(Ports.GATEHOUSE, Integer.toString(taken.getLocalPort())));

            assertThatExceptionOfType(DevelopmentProblem.class).isThrownBy(ports::checkFree)
                    .withMessageStartingWith("Port " + taken.getLocalPort() + " is taken")
                    .withMessageContaining(Ports.GATEHOUSE);
        }
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatExceptionOfType(DevelopmentProblem.class)
                .isThrownBy(() -> Ports.from(Map.of(Ports.GATEHOUSE, "99999")));
    }
}
