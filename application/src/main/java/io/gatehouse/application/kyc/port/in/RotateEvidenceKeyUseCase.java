package io.gatehouse.application.kyc.port.in;

import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;

/** An operator has evidence packs signed with a new key from now on. */
public interface RotateEvidenceKeyUseCase {

    /** The new key; audited. Packs that were signed with older keys can be checked as before. */
    EvidenceKey rotate(Command command);

    /** Who asks, and why. */
    record Command(Username operator, Reason why) {}
}
