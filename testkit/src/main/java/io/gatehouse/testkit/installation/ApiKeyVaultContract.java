package io.gatehouse.testkit.installation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.Permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link ApiKeyVault} promises. */
public abstract class ApiKeyVaultContract {

    private static final InstallationId ID = new InstallationId("instapp_1");
    private static final InstallationId OTHER = new InstallationId("instapp_2");
    private static final ApiKey KEY = new ApiKey("blnk_key_of_the_first");
    private static final Actor CLIENT = new Actor.ApplicationActor("cloud-client");
    private static final Permissions READ = Permissions.of(List.of("data:read"));

    /** The vault under test, which is empty. */
    protected abstract ApiKeyVault vault();

    /** The unit of work that it takes part in. */
    protected abstract UnitOfWork unitOfWork();

    /** What it wrote to the audit trail. */
    protected abstract List<AuditEntry> auditEntries();

    @Test
    void opensWhatWasSealed() {
        seal(ID, KEY);
        seal(OTHER, new ApiKey("blnk_key_of_the_other"));

        assertThat(open(ID)).contains(KEY);
    }

    @Test
    void hasNoKeyOfAnUnknownInstallation() {
        assertThat(open(ID)).isEmpty();
    }

    @Test
    void keepsTheLastKey() {
        seal(ID, KEY);
        seal(ID, new ApiKey("blnk_key_that_replaces"));

        assertThat(open(ID)).contains(new ApiKey("blnk_key_that_replaces"));
    }

    @Test
    void forgetsADestroyedKey() {
        seal(ID, KEY);
        unitOfWork().execute(() -> {
            vault().destroy(ID);
            vault().destroy(OTHER);
            return ID;
        });

        assertThat(open(ID)).isEmpty();
    }

    @Test
    void sealsNothingInAUnitThatFailed() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
            vault().seal(ID, KEY);
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(open(ID)).isEmpty();
    }

    @Test
    void auditsEachOpening() {
        seal(ID, KEY);
        open(ID);
        open(ID);

        assertThat(auditEntries()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.API_KEY_OPENED);
            assertThat(entry.actor()).isEqualTo(CLIENT);
            assertThat(entry.subject()).isEqualTo(ID.value());
            assertThat(entry.details()).containsExactly(Map.entry("purpose", "list identities"));
        });
    }

    @Test
    void auditsNoOpeningOfNothing() {
        open(ID);

        assertThat(auditEntries()).isEmpty();
    }

    @Test
    void givesEqualContentTheSameFingerprint() {
        var permissions = Permissions.of(List.of("data:read", "alerts:write"));

        assertThat(fingerprint(ID, KEY, permissions))
                .isEqualTo(fingerprint(ID, KEY, Permissions.of(List.of("alerts:write", "data:read", "data:read"))));
    }

    @Test
    void givesEveryOtherContentAnotherFingerprint() {
        var fingerprints = List.of(
                fingerprint(ID, KEY, READ), fingerprint(OTHER, KEY, READ),
                fingerprint(ID, new ApiKey(KEY.value() + "x"), READ),
                fingerprint(ID, KEY, Permissions.of(List.of())),
                fingerprint(ID, KEY, Permissions.of(List.of("data:rea", "d"))),
                fingerprint(ID, new ApiKey(KEY.value() + "data:read"), Permissions.of(List.of())),
                fingerprint(new InstallationId(ID.value() + "b"), new ApiKey(KEY.value().substring(1)), READ));

        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    private void seal(InstallationId id, ApiKey key) {
        unitOfWork().execute(() -> {
            vault().seal(id, key);
            return id;
        });
    }

    private Optional<ApiKey> open(InstallationId id) {
        return unitOfWork().execute(() -> vault().open(id, CLIENT, "list identities"));
    }

    private ContentFingerprint fingerprint(InstallationId id, ApiKey key, Permissions permissions) {
        return unitOfWork().execute(() -> vault().fingerprint(id, key, permissions));
    }
}
