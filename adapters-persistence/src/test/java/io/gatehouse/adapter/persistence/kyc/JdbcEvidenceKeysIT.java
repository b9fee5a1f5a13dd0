package io.gatehouse.adapter.persistence.kyc;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.EvidenceKeysContract;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcEvidenceKeysIT extends EvidenceKeysContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected EvidenceKeys keys() {
        return STORE.bean(EvidenceKeys.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void keepsThePrivateKeySealed() {
        unitOfWork().execute(() -> keys().current(START));

        var sealed = STORE.jdbc().sql("select sealed_private_key from evidence_key")
                .query((row, _) -> row.getBytes(1)).single();
        // Each encoded private key of Ed25519 has the name of the algorithm in its first bytes.
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("\u0006\u0003+ep");
    }

    @Test
    void aKeyIsNeverChangedOrTakenAway() {
        unitOfWork().execute(() -> keys().current(START));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> STORE.jdbc().sql("delete from evidence_key").update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> STORE.jdbc().sql("update evidence_key set public_key = 'x'").update());
    }
}
