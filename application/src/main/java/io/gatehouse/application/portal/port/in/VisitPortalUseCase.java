package io.gatehouse.application.portal.port.in;

import java.time.Instant;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalToken;

/** Checks a portal session, as every portal page and call does first. */
public interface VisitPortalUseCase {

    /** Says whose portal the session token opens. */
    Outcome visit(Query query);

    /** What the browser brought. */
    record Query(PortalToken sessionToken) {}

    /** What the token opens. */
    sealed interface Outcome {

        /** The portal of this installation, until {@code expiresAt}; the session's id is no secret. */
        record Opened(
                PortalSessionId session,
                InstallationId installation,
                InstanceId instance,
                Permissions permissions,
                Instant launchedAt,
                Instant expiresAt)
                implements
                    Outcome {}

        /** No session has this token. */
        record Unknown() implements Outcome {}

        /** The session ran out or was ended. */
        record Gone() implements Outcome {}

        /** The installation has ended. */
        record Revoked() implements Outcome {}
    }
}
