package io.gatehouse.archrules;

import java.util.List;
import java.util.stream.Stream;

/** Every rule of the house, in the order in which the documentation lists them. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** The rules, set up for one application. Their texts are the same for each. */
    public static List<ArchitectureRule> of(HexagonalArchitecture architecture) {
        var layers = new Layers(architecture);
        return Stream.of(new HexagonRules(architecture, layers).rules(), new PortRules(layers).rules(),
                new ServiceRules(layers).rules(), new HandlerRules(layers).rules(),
                new AdapterRules(architecture, layers).rules(),
                new CodeRules(layers).rules(), new TemplateRules(architecture.templates()).rules())
                .flatMap(List::stream).toList();
    }
}
