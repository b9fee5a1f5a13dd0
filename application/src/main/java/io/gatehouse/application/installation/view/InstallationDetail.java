package io.gatehouse.application.installation.view;

import java.util.List;

import io.gatehouse.domain.installation.InstallationEvent;

/**
 * Everything about one installation.
 *
 * @param history what changed it, newest first; repeated callbacks are not in it
 */
public record InstallationDetail(InstallationSummary summary, List<InstallationEvent> history) {

    public InstallationDetail {
        history = List.copyOf(history);
    }
}
