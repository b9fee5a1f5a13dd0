package io.gatehouse.simulator.api;

import jakarta.servlet.http.HttpServletRequest;

import io.gatehouse.simulator.cloud.ApiKeys;
import io.gatehouse.simulator.cloud.ApiKeys.Grant;

/** Checks the API key, its scopes and its instance, in this order: 401, 403, 400. */
final class ApiGuard {

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;

    ApiGuard(ApiKeys keys) {
        this.keys = keys;
    }

    /** For calls that name their instance in the query. */
    Grant admit(HttpServletRequest request, String scope) {
        var grant = admitAnywhere(request, scope);
        var instance = request.getParameter("instance_id");
        if (instance == null || instance.isBlank()) {
            throw new ApiRefusal(400, "instance_id is required");
        }
        if (!instance.equals(grant.instanceId())) {
            throw new ApiRefusal(403, "the API key belongs to another instance");
        }
        return grant;
    }

    /** For calls that name no instance; the key's own counts. */
    Grant admitAnywhere(HttpServletRequest request, String scope) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            throw new ApiRefusal(401, "an API key is required");
        }
        var grant = keys.grantOf(header.substring(SCHEME.length()).strip())
                .filter(found -> found.state() == ApiKeys.State.VALID)
                .orElseThrow(() -> new ApiRefusal(401, "the API key is unknown or revoked"));
        if (!grant.permissions().contains(scope)) {
            throw new ApiRefusal(403, "the permission " + scope + " was not granted");
        }
        return grant;
    }
}
