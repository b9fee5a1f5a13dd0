package io.gatehouse.testkit.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** A vault in memory; it seals nothing. */
public final class InMemoryApiKeyVault implements ApiKeyVault {

    private final InMemoryTable<InstallationId, ApiKey> keys;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource time;

    /** One that is changed and rolled back by these units and writes each opening to the audit trail. */
    public InMemoryApiKeyVault(InMemoryUnitOfWork unitOfWork, AuditTrail auditTrail, Ids ids, InstantSource time) {
        keys = unitOfWork.table();
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.time = time;
    }

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
        var key = keys.find(installation);
        key.ifPresent(_ -> auditTrail.record(new AuditEntry(
                ids.next(), time.instant(), actor, AuditAction.API_KEY_OPENED, installation.value(),
                Map.of("purpose", purpose))));
        return key;
    }

    @Override
    public ContentFingerprint fingerprint(InstallationId installation, ApiKey key, Permissions permissions) {
        var content = new StringBuilder();
        Stream.concat(Stream.of(installation.value(), key.value()), permissions.scopes().stream()
                .map(Permission::scope)).forEach(part -> content.append(part.length()).append(':').append(part));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(
                    content.toString().getBytes(StandardCharsets.UTF_8));
            return new ContentFingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** How many keys are kept; needs no unit of work. */
    public int size() {
        return keys.peek().size();
    }
}
