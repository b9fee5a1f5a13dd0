package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.SubjectFingerprints;

class PlainSubjectFingerprintsTest extends SubjectFingerprintsContract {

    @Override
    protected SubjectFingerprints fingerprints() {
        return new PlainSubjectFingerprints();
    }
}
