package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.testkit.kyc.SubjectFingerprintsContract;

import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

class KeyedSubjectFingerprintsIT extends SubjectFingerprintsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected SubjectFingerprints fingerprints() {
        return STORE.bean(SubjectFingerprints.class);
    }

    @Test
    void isTheSameAfterARestart() {
        try (var restarted = Store.started(STORE.database(), STORE.keyset())) {
            assertThat(restarted.getBean(SubjectFingerprints.class).of(aPerson().build()))
                    .isEqualTo(fingerprints().of(aPerson().build()));
        }
    }
}
