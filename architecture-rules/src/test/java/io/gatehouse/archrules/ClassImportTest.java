package io.gatehouse.archrules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClassImportTest {

    private static final HexagonalArchitecture HOUSE = Fixtures.architecture(Fixtures.HOUSE);
    private static final Set<String> KNOWN = Stream
            .of("domain.account.Account", "application.account.port.out.Accounts", "adapter.http.HttpConfiguration",
                    "adapter.web.WebConfiguration", "adapter.persistence.account.JdbcAccounts", "app.Application")
            .map(name -> HOUSE.rootPackage() + "." + name).collect(Collectors.toUnmodifiableSet());

    @Test
    void passesOnWhatItWasPromised() {
        assertThat(new ClassImport(HOUSE, 15, KNOWN).guarded(Fixtures.classes(Fixtures.HOUSE)))
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void refusesAnEmptyImport() {
        assertThatThrownBy(() -> new ClassImport(HOUSE, 1, KNOWN).load()).as("test classes are never production code")
                .isInstanceOf(AssertionError.class).hasMessageContaining("Imported 0 classes, expected at least 1");
    }

    @Test
    void refusesTooFewClasses() {
        assertThatThrownBy(() -> new ClassImport(HOUSE, 1000, KNOWN).guarded(Fixtures.classes(Fixtures.HOUSE)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("expected at least 1000");
    }

    @Test
    void namesTheKnownClassThatIsMissing() {
        var known = new HashSet<>(KNOWN);
        known.add(HOUSE.rootPackage() + ".domain.account.Renamed");

        assertThatThrownBy(() -> new ClassImport(HOUSE, 1, known).guarded(Fixtures.classes(Fixtures.HOUSE)))
                .isInstanceOf(AssertionError.class).hasMessageContaining("domain.account.Renamed was not imported");
    }

    @Test
    void demandsAKnownClassOfEachModule() {
        Set<String> withoutWeb = KNOWN.stream().filter(name -> !name.contains(".web."))
                .collect(Collectors.toUnmodifiableSet());

        assertThatIllegalArgumentException().isThrownBy(() -> new ClassImport(HOUSE, 1, withoutWeb))
                .withMessageEndingWith(HOUSE.rootPackage() + ".adapter.web");
    }

    @Test
    void demandsAPositiveCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClassImport(HOUSE, 0, KNOWN));
    }

    @Test
    void leavesOutWhatIsDeclaredOutside() {
        var classImport = new ClassImport(Fixtures.architecture(Fixtures.HOUSE, Set.of("adapter.http.shared")), 1,
                KNOWN);

        assertThat(classImport.guarded(Fixtures.classes(Fixtures.HOUSE)))
                .noneMatch(javaClass -> javaClass.getName().endsWith("JsonNames"));
    }
}
