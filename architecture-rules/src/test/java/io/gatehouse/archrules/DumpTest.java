package io.gatehouse.archrules;
import org.junit.jupiter.api.Test;
class DumpTest {
    @Test
    void dump() {
        for (var r : ArchitectureRules.of(Fixtures.architecture(Fixtures.HOUSE))) {
            for (String f : java.util.List.of(Fixtures.goodOf(r.id()), Fixtures.badOf(r.id()))) {
                System.out.println("##### " + r.id() + " " + f);
                Fixtures.violations(r.id(), f)
                        .forEach(v -> System.out.println("   - " + v.replace("io.gatehouse.archrules.fixture.", "~")));
            }
        }
    }
}
