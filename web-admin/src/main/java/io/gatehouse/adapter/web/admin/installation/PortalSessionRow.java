package io.gatehouse.adapter.web.admin.installation;

import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Badge.Tone;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.portal.view.PortalSessionStatus;
import io.gatehouse.application.portal.view.PortalSessionSummary;

/** A portal session as a table shows it. */
record PortalSessionRow(Badge state, Optional<String> user, Moment launched, Optional<Moment> opened, Moment ends) {
    static PortalSessionRow of(PortalSessionSummary session, Words words, Moments moments) {
        return new PortalSessionRow(
                state(session.status(), words), session.user(), moments.at(session.launchedAt()),
                session.openedAt().map(moments::at), moments.at(session.endsAt()));
    }

    private static Badge state(PortalSessionStatus status, Words words) {
        return switch (status) {
            case LAUNCHED -> new Badge(Tone.WARN, words.say("session.state.launched"));
            case OPEN -> new Badge(Tone.GOOD, words.say("session.state.open"));
            case EXPIRED -> new Badge(Tone.PLAIN, words.say("session.state.expired"));
            case ENDED -> new Badge(Tone.BAD, words.say("session.state.ended"));
        };
    }
}
