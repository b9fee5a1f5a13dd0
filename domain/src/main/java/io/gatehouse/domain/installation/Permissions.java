package io.gatehouse.domain.installation;

import java.util.Collection;
import java.util.List;

/** The scopes of one grant, each once, in alphabetical order; may be empty. */
public record Permissions(List<Permission> scopes) {

    private static final int MAXIMUM = 64;

    /** @throws IllegalArgumentException if there are more scopes than any grant can have */
    public Permissions {
        scopes = scopes.stream().distinct().sorted().toList();
        if (scopes.size() > MAXIMUM) {
            throw new IllegalArgumentException("must be at most " + MAXIMUM + " scopes");
        }
    }

    /** The same scopes from their names. */
    public static Permissions of(Collection<String> names) {
        return new Permissions(names.stream().map(Permission::new).toList());
    }

    /** Whether the grant holds the scope. */
    public boolean allow(Permission permission) {
        return scopes.contains(permission);
    }
}
