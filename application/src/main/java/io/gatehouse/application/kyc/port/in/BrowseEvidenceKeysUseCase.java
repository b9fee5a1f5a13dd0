package io.gatehouse.application.kyc.port.in;

import java.util.List;

import io.gatehouse.application.kyc.view.EvidenceKey;

/** Lists the public keys that evidence packs were ever signed with, so that others can be given them. */
public interface BrowseEvidenceKeysUseCase {

    /** All of them, the newest first; none before the first pack was made. */
    List<EvidenceKey> browse();
}
