package io.gatehouse.domain.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;

/**
 * A Blnk Core that sends its events here. Nothing in an installation subscribes the app to them; whoever runs the Core
 * enters the source's URL there, and the Core's secret here.
 *
 * @param instance the instance that the Core serves, where known
 * @param secrets  those accepted now; several while one is being replaced, none until one is entered
 * @param version  number of changes stored so far; 0 for one that is not stored yet
 */
public record Source(
        SourceId id,
        SourceSlug slug,
        String name,
        Optional<InstanceId> instance,
        List<SourceSecret> secrets,
        List<ExpectedHeader> expectedHeaders,
        boolean enabled,
        long version) {

    private static final int MAXIMUM_NAME_LENGTH = 100;
    private static final int MAXIMUM_SECRETS = 10;
    private static final int MAXIMUM_HEADERS = 10;

    /** @throws IllegalArgumentException if the name is empty or too long, or there are too many secrets or headers */
    public Source {
        name = name.strip();
        if (name.isEmpty() || name.length() > MAXIMUM_NAME_LENGTH) {
            throw new IllegalArgumentException("a source's name has 1 to " + MAXIMUM_NAME_LENGTH + " characters");
        }
        if (secrets.size() > MAXIMUM_SECRETS || expectedHeaders.size() > MAXIMUM_HEADERS) {
            throw new IllegalArgumentException(
                    "a source has at most " + MAXIMUM_SECRETS + " secrets and " + MAXIMUM_HEADERS + " headers");
        }
        secrets = List.copyOf(secrets);
        expectedHeaders = List.copyOf(expectedHeaders);
    }

    /** The source with one more secret. */
    public Source withSecret(SourceSecret secret) {
        var next = new ArrayList<>(secrets);
        next.add(secret);
        return new Source(id, slug, name, instance, next, expectedHeaders, enabled, version);
    }

    /** The source without that secret; signatures made with it are refused from then on. */
    public Source withoutSecret(SecretId secret) {
        var next = secrets.stream().filter(kept -> !kept.id().equals(secret)).toList();
        return new Source(id, slug, name, instance, next, expectedHeaders, enabled, version);
    }

    /** The source under another name and instance, with other expected headers, switched on or off. */
    public Source changed(
            String newName, Optional<InstanceId> newInstance, List<ExpectedHeader> headers, boolean nowEnabled) {
        return new Source(id, slug, newName, newInstance, secrets, headers, nowEnabled, version);
    }
}
