package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.SecretId;

/**
 * A source as its page shows it. Secrets and header values are not in it.
 *
 * @param expectedHeaders names of the headers that each delivery must carry
 * @param version         to be sent back with a change
 */
public record SourceDetail(
        SourceRef source,
        Optional<InstanceId> instance,
        boolean enabled,
        List<SecretLine> secrets,
        List<String> expectedHeaders,
        long version) {

    public SourceDetail {
        secrets = List.copyOf(secrets);
        expectedHeaders = List.copyOf(expectedHeaders);
    }

    /**
     * A secret without its value.
     *
     * @param fromEnvironment whether it is set by {@code GATEHOUSE_WEBHOOK_SECRETS}, so that it cannot be retired here
     */
    public record SecretLine(SecretId id, Optional<Instant> addedAt, boolean fromEnvironment) {}
}
