package io.gatehouse.adapter.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.Permissions;

/** Keys in memory, and for what they were opened. */
public final class StubVault implements ApiKeyVault {

    private final Map<InstallationId, ApiKey> keys = new HashMap<>();
    private final List<String> purposes = new ArrayList<>();

    @Override
    public void seal(InstallationId installation, ApiKey key) {
        keys.put(installation, key);
    }

    @Override
    public void destroy(InstallationId installation) {
        keys.remove(installation);
    }

    @Override
    public Optional<ApiKey> open(InstallationId installation, Actor actor, String purpose) {
        purposes.add(purpose);
        return Optional.ofNullable(keys.get(installation));
    }

    @Override
    public ContentFingerprint fingerprint(InstallationId installation, ApiKey key, Permissions permissions) {
        throw new UnsupportedOperationException("nothing here asks for it");
    }

    /** For what keys were opened, the first first. */
    public List<String> purposes() {
        return List.copyOf(purposes);
    }
}
