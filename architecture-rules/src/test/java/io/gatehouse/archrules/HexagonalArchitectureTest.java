package io.gatehouse.archrules;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HexagonalArchitectureTest {

    @Test
    void findsTheModulesOfItsAdapters() {
        assertThat(of("io.gatehouse", Adapter.inbound("http.in"), Adapter.outbound("http.out"),
                Adapter.outbound("persistence")).modules()).containsExactly("http", "persistence");
    }

    @Test
    void refusesARootThatIsNoPackage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("io.Gatehouse", Adapter.inbound("http"), Adapter.outbound("persistence")));
    }

    @Test
    void refusesAnAdapterInsideAnother() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> of("io.gatehouse", Adapter.inbound("web"), Adapter.outbound("web.client")))
                .withMessageContaining("web.client lies inside the adapter web");
    }

    @Test
    void refusesAnAdapterListedTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("io.gatehouse", Adapter.inbound("web"), Adapter.outbound("web")));
    }

    @Test
    void refusesAHexagonThatNothingDrives() {
        assertThatIllegalArgumentException().isThrownBy(() -> of("io.gatehouse", Adapter.outbound("persistence")))
                .withMessageContaining("INBOUND");
    }

    @Test
    void refusesAnAdapterThatIsNoPackage() {
        assertThatIllegalArgumentException().isThrownBy(() -> Adapter.inbound("http..in"));
    }

    @Test
    void refusesTemplatesWithoutMessages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Templates(Path.of("templates"), List.of(), Set.of()));
    }

    private static HexagonalArchitecture of(String root, Adapter... adapters) {
        return new HexagonalArchitecture(root, List.of(adapters), List.of(), Set.of());
    }
}
