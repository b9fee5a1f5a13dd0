package io.gatehouse.adapter.web.admin.webhook;

import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** Reads the fields that forms on sources share. */
final class SourceFields {
    private static final int LONGEST_NAME = 100;

    private SourceFields() {}

    static boolean isName(String typed) {
        return !typed.isBlank() && typed.strip().length() <= LONGEST_NAME;
    }

    static Optional<SourceSlug> slug(String typed) {
        try {
            return Optional.of(new SourceSlug(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether the field is empty or holds an instance's id. */
    static boolean isInstanceOrEmpty(String typed) {
        return typed.isBlank() || instance(typed).isPresent();
    }

    static Optional<InstanceId> instance(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(new InstanceId(typed.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
