package io.gatehouse.adapter.persistence.installation;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.Permissions;

/** API keys in {@code api_key}, each sealed for its installation by Tink. */
final class TinkApiKeyVault implements ApiKeyVault {

    private static final String PURPOSE = "api-key";

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final FingerprintKey fingerprintKey;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource time;

    TinkApiKeyVault(
            JdbcClient jdbc, Keyring keyring, FingerprintKey fingerprintKey, AuditTrail auditTrail, Ids ids,
            InstantSource time) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.fingerprintKey = fingerprintKey;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.time = time;
    }

    @Override
    public void seal(InstallationId installation, ApiKey key) {
        var sealed = keyring.seal(key.value().getBytes(StandardCharsets.UTF_8), PURPOSE, installation.value());
        jdbc.sql("""
            insert into api_key (installation_id, sealed) values (:installation, :sealed)
            on conflict (installation_id) do update set sealed = excluded.sealed
            """)
                .param("installation", installation.value())
                .param("sealed", sealed)
                .update();
    }

    @Override
    public void destroy(InstallationId installation) {
        jdbc.sql("delete from api_key where installation_id = :installation")
                .param("installation", installation.value()).update();
    }

    @Override
    public Optional<ApiKey> open(InstallationId installation, Actor actor, String purpose) {
        var key = jdbc.sql("select sealed from api_key where installation_id = :installation")
                .param("installation", installation.value()).query((row, _) -> row.getBytes("sealed")).optional()
                .map(sealed -> keyring.open(sealed, PURPOSE, installation.value()))
                .map(plain -> new ApiKey(new String(plain, StandardCharsets.UTF_8)));
        if (key.isPresent()) {
            auditTrail.record(new AuditEntry(
                    ids.next(), time.instant(), actor, AuditAction.API_KEY_OPENED, installation.value(),
                    Map.of("purpose", purpose)));
        }
        return key;
    }

    @Override
    public ContentFingerprint fingerprint(InstallationId installation, ApiKey key, Permissions permissions) {
        var content = new ArrayList<>(List.of(installation.value(), key.value()));
        permissions.scopes().forEach(permission -> content.add(permission.scope()));
        return new ContentFingerprint(fingerprintKey.hash("install-content", content));
    }
}
