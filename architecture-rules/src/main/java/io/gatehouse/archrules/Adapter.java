package io.gatehouse.archrules;

import java.util.Set;

/**
 * One adapter of the application.
 *
 * @param name the package below {@code <root>.adapter}; its first segment is the module, so {@code http.in} is the package
 *         {@code <root>.adapter.http.in} of the module {@code http}
 * @param direction the side of the hexagon it sits on
 * @param technologies what it may touch beyond the core, see {@link Technology}
 */
public record Adapter(String name, Direction direction, Set<Technology> technologies) {

    /**
     * Refuses a name that is no package.
     *
     * @throws IllegalArgumentException if the name is not made of lower-case package segments
     */
    public Adapter {
        if (!name.matches(HexagonalArchitecture.PACKAGE)) {
            throw new IllegalArgumentException(
                    "An adapter is named by its package below 'adapter', not '" + name + "'");
        }
        technologies = Set.copyOf(technologies);
    }

    /** An adapter through which the outside drives the application. */
    public static Adapter inbound(String name, Technology... technologies) {
        return new Adapter(name, Direction.INBOUND, Set.of(technologies));
    }

    /** An adapter through which the application drives the outside. */
    public static Adapter outbound(String name, Technology... technologies) {
        return new Adapter(name, Direction.OUTBOUND, Set.of(technologies));
    }

    /** The module that holds the adapter: the first segment of its name. */
    public String module() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    boolean isWholeModule() {
        return name.equals(module());
    }
}
