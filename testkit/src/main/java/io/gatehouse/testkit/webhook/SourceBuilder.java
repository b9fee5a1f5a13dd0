package io.gatehouse.testkit.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.MutableInstantSource;

/** A source with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class SourceBuilder {

    private final SourceId id;
    private final SourceSlug slug;
    private final String name;
    private final Optional<InstanceId> instance;
    private final List<SourceSecret> secrets;
    private final List<ExpectedHeader> headers;
    private final boolean enabled;

    private SourceBuilder(
            SourceId id, SourceSlug slug, String name, Optional<InstanceId> instance, List<SourceSecret> secrets,
            List<ExpectedHeader> headers, boolean enabled) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.instance = instance;
        this.secrets = List.copyOf(secrets);
        this.headers = List.copyOf(headers);
        this.enabled = enabled;
    }

    /** The enabled source {@code main}, of no instance, with the secret {@code a-secret-of-main} and no headers. */
    public static SourceBuilder aSource() {
        return new SourceBuilder(
                new SourceId(UUID.fromString("00000000-0000-7000-8000-0000000000aa")), new SourceSlug("main"),
                "Main ledger", Optional.empty(), List.of(secret("secret-1", "a-secret-of-main")), List.of(), true);
    }

    /** A secret of that id and value, added at {@link MutableInstantSource#START}. */
    public static SourceSecret secret(String id, String value) {
        return new SourceSecret(new SecretId(id), new SigningSecret(value), MutableInstantSource.START);
    }

    /** Under this id. */
    public SourceBuilder withId(UUID value) {
        return new SourceBuilder(new SourceId(value), slug, name, instance, secrets, headers, enabled);
    }

    /** At this URL. */
    public SourceBuilder at(String value) {
        return new SourceBuilder(id, new SourceSlug(value), name, instance, secrets, headers, enabled);
    }

    /** Called so. */
    public SourceBuilder named(String value) {
        return new SourceBuilder(id, slug, value, instance, secrets, headers, enabled);
    }

    /** Bringing the events of this instance. */
    public SourceBuilder ofInstance(String value) {
        return new SourceBuilder(id, slug, name, Optional.of(new InstanceId(value)), secrets, headers, enabled);
    }

    /** Accepting these secrets and no others. */
    public SourceBuilder withSecrets(SourceSecret... values) {
        return new SourceBuilder(id, slug, name, instance, List.of(values), headers, enabled);
    }

    /** Expecting one more header. */
    public SourceBuilder expecting(String header, String value) {
        var next = new ArrayList<>(headers);
        next.add(new ExpectedHeader(header, value));
        return new SourceBuilder(id, slug, name, instance, secrets, next, enabled);
    }

    /** Switched off. */
    public SourceBuilder disabled() {
        return new SourceBuilder(id, slug, name, instance, secrets, headers, false);
    }

    /** The source, not stored yet. */
    public Source build() {
        return new Source(id, slug, name, instance, secrets, headers, enabled, 0);
    }
}
