package io.gatehouse.adapter.web.shared;

import io.gatehouse.domain.installation.Permission;

/**
 * A granted scope with what it allows.
 *
 * @param known whether Gatehouse knows what it allows
 */
public record PermissionRow(String scope, boolean known, String meaning) {
    /** The row for that scope. */
    public static PermissionRow of(Permission permission, Words words) {
        var meaning = permission.isKnown()
                ? words.say("permission." + permission.scope().replace(':', '.'))
                : words.say("permission.unknown");
        return new PermissionRow(permission.scope(), permission.isKnown(), meaning);
    }
}
