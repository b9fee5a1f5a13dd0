package io.gatehouse.application.watching.port.out;

import java.time.Instant;
import java.util.List;

import io.gatehouse.application.watching.view.Backlog;
import io.gatehouse.domain.watching.Rhythm;
import io.gatehouse.domain.watching.SourceSigns;
import io.gatehouse.domain.webhook.SourceId;

/** What alarms are decided on. Used inside a unit of work. */
public interface Signs {

    /** What there is to know of each source; the secrets of the environment are not in it. */
    List<SourceSigns> sources(Instant now);

    /** How long a source usually pauses, by the last {@link Rhythm#LEARNED_FROM}. Reads much, so ask with a reason. */
    Rhythm rhythm(SourceId source, Instant now);

    /** What is to be handled. */
    Backlog backlog();
}
