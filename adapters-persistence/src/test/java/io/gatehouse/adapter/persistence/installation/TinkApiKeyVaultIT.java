package io.gatehouse.adapter.persistence.installation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.adapter.persistence.audit.AuditEntries;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.testkit.installation.ApiKeyVaultContract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TinkApiKeyVaultIT extends ApiKeyVaultContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected ApiKeyVault vault() {
        return STORE.bean(ApiKeyVault.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Override
    protected List<AuditEntry> auditEntries() {
        return AuditEntries.all(STORE.jdbc());
    }

    @Test
    void keepsNoKeyInTheClear() {
        seal("instapp_1", "blnk_key_in_the_clear");

        assertThat(rowsAsText("api_key")).isNotEmpty().noneMatch(row -> row.contains(hex("blnk_key_in_the_clear"))
                || row.contains("blnk_key_in_the_clear"));
    }

    @Test
    void opensNoKeyThatWasMovedToAnotherInstallation() {
        seal("instapp_1", "blnk_key_of_the_first");
        STORE.jdbc().sql("update api_key set installation_id = 'instapp_2'").update();

        assertThatThrownBy(() -> open(vault(), "instapp_2")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void opensNoKeyThatWasTamperedWith() {
        seal("instapp_1", "blnk_key_of_the_first");
        STORE.jdbc().sql("update api_key set sealed = set_byte(sealed, 20, (get_byte(sealed, 20) + 1) % 256)").update();

        assertThatThrownBy(() -> open(vault(), "instapp_1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensOldKeysAndSealsWithTheNewOneAfterARotation() throws GeneralSecurityException {
        seal("instapp_1", "blnk_key_of_the_first");
        var rotated = rotated(STORE.keyset());
        try (var next = Store.started(STORE.database(), rotated)) {
            var vault = next.getBean(ApiKeyVault.class);
            assertThat(next.getBean(UnitOfWork.class).execute(() -> open(vault, "instapp_1")))
                    .contains(new ApiKey("blnk_key_of_the_first"));
            next.getBean(UnitOfWork.class).execute(() -> {
                vault.seal(new InstallationId("instapp_1"), new ApiKey("blnk_key_of_the_first"));
                return "sealed";
            });
        }
        assertThatThrownBy(() -> open(vault(), "instapp_1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsFingerprintsOverARotation() throws GeneralSecurityException {
        var before = fingerprint(vault());
        try (var next = Store.started(STORE.database(), rotated(STORE.keyset()))) {
            assertThat(fingerprint(next.getBean(ApiKeyVault.class))).isEqualTo(before);
        }
    }

    @Test
    void doesNotStartWithTheKeysetOfAnotherDatabase() {
        assertThatThrownBy(() -> Store.started(STORE.database(), PersistenceConfiguration.newKeyset()).close())
                .hasStackTraceContaining("does not open: the encryption keyset lacks its key");
    }

    private static ContentFingerprint fingerprint(ApiKeyVault vault) {
        return vault.fingerprint(
                new InstallationId("instapp_1"), new ApiKey("blnk_key_of_the_first"), Permissions.of(List.of()));
    }

    private void seal(String installation, String key) {
        STORE.unitOfWork().execute(() -> {
            vault().seal(new InstallationId(installation), new ApiKey(key));
            return installation;
        });
    }

    private static Optional<ApiKey> open(ApiKeyVault vault, String installation) {
        return vault.open(new InstallationId(installation), new Actor.CloudActor(), "a test");
    }

    private static List<String> rowsAsText(String table) {
        return STORE.jdbc().sql("select t::text as line from " + table + " t")
                .query((row, _) -> row.getString("line")).list();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String rotated(String keyset) throws GeneralSecurityException {
        var registry = RegistryConfiguration.get();
        var old = TinkJsonProtoKeysetFormat.parseKeyset(keyset, registry, InsecureSecretKeyAccess.get());
        var next = KeysetHandle.newBuilder(old).addEntry(KeysetHandle
                .generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId().makePrimary())
                .build();
        return TinkJsonProtoKeysetFormat.serializeKeyset(next, registry, InsecureSecretKeyAccess.get());
    }
}
