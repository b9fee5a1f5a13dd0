package io.gatehouse.application.kyc.service;

import java.util.List;

import io.gatehouse.application.kyc.port.in.BrowseEvidenceKeysUseCase;
import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Lists public keys. */
public final class BrowseEvidenceKeysService implements BrowseEvidenceKeysUseCase {

    private final UnitOfWork unitOfWork;
    private final EvidenceKeys keys;

    /** Of these. */
    public BrowseEvidenceKeysService(UnitOfWork unitOfWork, EvidenceKeys keys) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
    }

    @Override
    public List<EvidenceKey> browse() {
        return unitOfWork.read(keys::all);
    }
}
