package io.gatehouse.archrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class MandatoryLayersTest {

    private static final HexagonalArchitecture HOUSE = Fixtures.architecture(Fixtures.HOUSE);

    @TestFactory
    Stream<DynamicTest> refusesAnEmptiedLayer() {
        var layers = new Layers(HOUSE);
        return layers.mandatory().stream().map(layer -> dynamicTest(layer.description(), () -> {
            JavaClasses without = Fixtures.classes(Fixtures.HOUSE).that(DescribedPredicate
                    .describe("are not in " + layer.description(), javaClass -> !layers.isIn(layer, javaClass)));

            assertThat(Fixtures.rule("HEX-01", HOUSE).violations(without)).singleElement().asString()
                    .startsWith("No class in " + layer.description()).contains(layers.packagesOf(layer));
        }));
    }

    @Test
    void anApplicationNeedsNoEventHandlers() {
        var layers = new Layers(HOUSE);
        JavaClasses all = Fixtures.classes(Fixtures.HOUSE);
        JavaClasses without = all.that(DescribedPredicate.describe("are no event handlers",
                javaClass -> !layers.isIn(Layer.Fixed.HANDLER, javaClass)));

        assertThat(without).as("the house has handlers to leave out").hasSizeLessThan(all.size());
        assertThat(Fixtures.rule("HEX-01", HOUSE).violations(without)).isEmpty();
    }

    @Test
    void aPackageInfoFillsNoLayer() {
        assertThat(Fixtures.classes("hex01.blank")).as("the compiled package-info").hasSize(1);
        assertThat(Fixtures.violations("HEX-01", "hex01.blank"))
                .anyMatch(violation -> violation.startsWith("No class in the domain"));
    }

    @Test
    void refusesADeclaredAdapterThatDoesNotExist() {
        List<Adapter> adapters = new ArrayList<>(Fixtures.adapters());
        adapters.add(Adapter.outbound("mail"));
        var architecture = new HexagonalArchitecture(HOUSE.rootPackage(), adapters, List.of(), Set.of());

        assertThat(Fixtures.rule("HEX-01", architecture).violations(Fixtures.classes(Fixtures.HOUSE)))
                .singleElement().asString().startsWith("No class in the adapter mail");
    }

    @Test
    void refusesAnExistingAdapterThatIsNotDeclared() {
        List<Adapter> adapters = Fixtures.adapters().stream().filter(adapter -> !adapter.name().equals("persistence"))
                .toList();
        var architecture = new HexagonalArchitecture(HOUSE.rootPackage(), adapters, List.of(), Set.of());

        assertThat(Fixtures.rule("HEX-03", architecture).violations(Fixtures.classes(Fixtures.HOUSE)))
                .anyMatch(violation -> violation.contains("JdbcAccounts"));
    }

    @Test
    void refusesAMissingTemplateFolder() {
        var templates = new Templates(Fixtures.folder("tpl99.none"), List.of(Fixtures.folder("tpl99.messages")),
                Set.of());
        var architecture = new HexagonalArchitecture(HOUSE.rootPackage(), Fixtures.adapters(), List.of(templates),
                Set.of());

        assertThat(Fixtures.rule("TPL-01", architecture).violations(Fixtures.classes(Fixtures.HOUSE)))
                .singleElement().asString().startsWith("No template in ");
        assertThat(Fixtures.rule("TPL-02", architecture).violations(Fixtures.classes(Fixtures.HOUSE)))
                .anyMatch(violation -> violation.startsWith("No message file "));
    }
}
