package io.gatehouse.simulator.cloud;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Payload;

/** The bodies that Cloud posts to an app, in the current and the older variants. */
final class Callbacks {

    static final int PREFIX_LENGTH = 8;

    private Callbacks() {}

    static Payload install(String appId, String installedAppId, Instance instance, String apiKey,
            Collection<String> permissions, boolean old) {
        var body = ids(appId, installedAppId, instance, old);
        body.put("api_key", apiKey).put("api_key_prefix", apiKey.substring(0, PREFIX_LENGTH));
        var granted = body.putArray("granted_permissions");
        permissions.forEach(granted::add);
        return payload(body.put("idempotency_key", "install:" + installedAppId));
    }

    static Payload uninstall(String appId, String installedAppId, Instance instance, Instant at, boolean old) {
        var body = ids(appId, installedAppId, instance, old);
        body.put("uninstalled_at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        return payload(body.put("idempotency_key", "uninstall:" + installedAppId));
    }

    static Payload portal(String appId, String installedAppId, Instance instance, boolean old) {
        var body = ids(appId, installedAppId, instance, old);
        return payload(old ? body.put("user_id", "user_01K9ZMAB1C2D3E4F5G6H7J8K9M") : body);
    }

    private static ObjectNode ids(String appId, String installedAppId, Instance instance, boolean old) {
        var body = GoJson.object().put("installed_app_id", installedAppId).put("app_id", appId);
        if (old) {
            body.put("organization_id", instance.organizationId());
        }
        return body.put("instance_id", instance.id());
    }

    private static Payload payload(ObjectNode body) {
        return Payload.ofText(GoJson.asIs(body));
    }
}
