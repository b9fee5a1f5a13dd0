package io.gatehouse.application.portal.service;

import java.time.InstantSource;
import java.util.List;

import io.gatehouse.application.portal.port.in.BrowsePortalSessionsUseCase;
import io.gatehouse.application.portal.port.out.PortalSessionReadModel;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Lists portal sessions from the read model. */
public final class BrowsePortalSessionsService implements BrowsePortalSessionsUseCase {

    private static final int MOST = 20;

    private final UnitOfWork unitOfWork;
    private final PortalSessionReadModel readModel;
    private final InstantSource clock;

    /** Over that read model; the time decides which sessions have run out. */
    public BrowsePortalSessionsService(UnitOfWork unitOfWork, PortalSessionReadModel readModel, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.clock = clock;
    }

    @Override
    public List<PortalSessionSummary> browse(Query query) {
        return unitOfWork.read(() -> readModel.newest(query.installation(), MOST, clock.instant()));
    }
}
