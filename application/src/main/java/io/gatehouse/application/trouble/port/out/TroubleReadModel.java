package io.gatehouse.application.trouble.port.out;

import java.util.List;

import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.domain.trouble.TroubleKind;

/** Troubles as pages show them. */
public interface TroubleReadModel {

    /** Troubles of that kind, the one that occurred last first, at most so many. */
    List<TroubleSummary> latest(TroubleKind kind, int rows);
}
