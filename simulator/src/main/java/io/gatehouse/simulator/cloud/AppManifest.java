package io.gatehouse.simulator.cloud;

import java.util.List;

/** What an app tells Cloud about itself at registration, apart from its URLs. */
public record AppManifest(
        String name,
        String description,
        String developer,
        List<String> permissions) {

    /** The four scopes that an app can ask for. */
    public static final List<String> SCOPES = List.of("data:read", "data:write", "alerts:read", "alerts:write");

    /** The manifest of the app under test. */
    public static final AppManifest GATEHOUSE = new AppManifest("Gatehouse",
            "Checks the identities in your ledger and records the decision on each of them.",
            "The Gatehouse project", SCOPES);

    /** Keeps a copy of the permissions. */
    public AppManifest {
        permissions = List.copyOf(permissions);
    }
}
