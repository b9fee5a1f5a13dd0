package io.gatehouse.testkit.installation;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Rejections in memory. */
public final class InMemoryKeyRejections implements KeyRejections {

    private final InMemoryTable<InstallationId, Instant> rejections;

    /** Ones that are changed and rolled back by these units. */
    public InMemoryKeyRejections(InMemoryUnitOfWork unitOfWork) {
        rejections = unitOfWork.table();
    }

    @Override
    public boolean record(InstallationId installation, Instant rejectedAt) {
        if (rejections.find(installation).isPresent()) {
            return false;
        }
        rejections.put(installation, rejectedAt);
        return true;
    }

    @Override
    public Optional<Instant> find(InstallationId installation) {
        return rejections.find(installation);
    }

    @Override
    public void clear(InstallationId installation) {
        if (rejections.find(installation).isPresent()) {
            rejections.remove(installation);
        }
    }
}
