package io.gatehouse.archrules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that an application says about itself to adopt the rules.
 *
 * <p>The packages follow from the root by convention: {@code <root>.domain.<feature>},
 * {@code <root>.application.<feature>.{port.in,port.out,service,view,handler}},
 * {@code <root>.adapter.<adapter>.<feature>} and {@code <root>.app}. Each of these layers but {@code handler}, and each
 * adapter listed here, must hold at least one class.
 *
 * @param rootPackage the package everything lives below
 * @param adapters every adapter there is; code below {@code <root>.adapter} that belongs to none of them is refused
 * @param templates the pages, or nothing for an application without pages
 * @param outside packages below the root that are no part of the product, such as test kits; they are not judged, and
 *         the product may not use them
 */
public record HexagonalArchitecture(String rootPackage, List<Adapter> adapters, List<Templates> templates,
        Set<String> outside) {

    static final String PACKAGE = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*";

    /**
     * Refuses what cannot be judged.
     *
     * @throws IllegalArgumentException if the root is no package, if there is no inbound or no outbound adapter, or if one
     *         adapter lies inside another
     */
    public HexagonalArchitecture {
        if (!rootPackage.matches(PACKAGE)) {
            throw new IllegalArgumentException("Not a package: '" + rootPackage + "'");
        }
        adapters = List.copyOf(adapters);
        templates = List.copyOf(templates);
        outside = Set.copyOf(outside);
        refuseMissingDirections(adapters);
        refuseNestedAdapters(adapters);
    }

    /** The adapter modules, each a package directly below {@code <root>.adapter}, in alphabetical order. */
    public Set<String> modules() {
        var modules = new TreeSet<String>();
        adapters.forEach(adapter -> modules.add(adapter.module()));
        return modules;
    }

    String packageOf(Adapter adapter) {
        return adapterPackage(adapter.name());
    }

    String adapterPackage(String name) {
        return rootPackage + ".adapter." + name;
    }

    boolean isBelowRoot(String packageName) {
        return isWithin(packageName, rootPackage);
    }

    boolean isOutside(String packageName) {
        return outside.stream().anyMatch(name -> isWithin(packageName, rootPackage + "." + name));
    }

    static boolean isWithin(String packageName, String ancestor) {
        return packageName.equals(ancestor) || packageName.startsWith(ancestor + ".");
    }

    private static void refuseMissingDirections(List<Adapter> adapters) {
        for (Direction direction : Direction.values()) {
            if (adapters.stream().noneMatch(adapter -> adapter.direction() == direction)) {
                throw new IllegalArgumentException("A hexagon has at least one adapter that is " + direction);
            }
        }
    }

    private static void refuseNestedAdapters(List<Adapter> adapters) {
        var seen = new HashSet<String>();
        for (Adapter adapter : adapters) {
            if (!seen.add(adapter.name())) {
                throw new IllegalArgumentException("The adapter " + adapter.name() + " is listed twice");
            }
            for (Adapter other : adapters) {
                if (!adapter.name().equals(other.name()) && isWithin(adapter.name(), other.name())) {
                    throw new IllegalArgumentException(
                            "The adapter " + adapter.name() + " lies inside the adapter " + other.name());
                }
            }
        }
    }
}
