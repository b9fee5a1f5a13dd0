package io.gatehouse.archrules;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The small applications that keep or break a rule. */
final class Fixtures {

    /** A complete hexagon that keeps all rules. */
    static final String HOUSE = "hex01.good";

    private static final String ROOT = "io.gatehouse.archrules.fixture.";
    private static final Path RESOURCES = Path.of("src", "test", "resources", "fixture");

    private static final Map<String, JavaClasses> IMPORTED = new ConcurrentHashMap<>();

    private Fixtures() {}

    static String goodOf(String ruleId) {
        return packageOf(ruleId) + ".good";
    }

    static String badOf(String ruleId) {
        return packageOf(ruleId) + ".bad";
    }

    static String rootPackage(String fixture) {
        return ROOT + fixture;
    }

    static HexagonalArchitecture architecture(String fixture) {
        return architecture(fixture, Set.of());
    }

    static HexagonalArchitecture architecture(String fixture, Set<String> outside) {
        return new HexagonalArchitecture(rootPackage(fixture), adapters(), templates(fixture), outside);
    }

    static List<Adapter> adapters() {
        return List.of(Adapter.inbound("http.in", Technology.WEB), Adapter.outbound("http.out", Technology.WEB),
                Adapter.inbound("web.admin", Technology.WEB), Adapter.inbound("web.portal", Technology.WEB),
                Adapter.outbound("persistence", Technology.DATABASE));
    }

    static ArchitectureRule rule(String id, HexagonalArchitecture architecture) {
        return ArchitectureRules.of(architecture).stream().filter(rule -> rule.id().equals(id)).findFirst()
                .orElseThrow();
    }

    static JavaClasses classes(String fixture) {
        return IMPORTED.computeIfAbsent(fixture, name -> new ClassFileImporter().importPackages(rootPackage(name)));
    }

    static List<String> violations(String ruleId, String fixture) {
        return rule(ruleId, architecture(fixture)).violations(classes(fixture));
    }

    static Path folder(String fixture) {
        return RESOURCES.resolve(fixture.replace('.', '/'));
    }

    private static List<Templates> templates(String fixture) {
        if (!fixture.startsWith("tpl")) {
            return List.of();
        }
        Path folder = folder(fixture);
        return List.of(new Templates(folder.resolve("templates"), List.of(folder.resolve("messages")),
                Set.of("error.")));
    }

    private static String packageOf(String ruleId) {
        return ruleId.toLowerCase(Locale.ROOT).replace("-", "");
    }
}
