package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;

import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;

/** The tabs over the two logs of what came in. */
final class EventTabs {
    private EventTabs() {}

    /** Without counts: the logs are too long to be counted for each page. */
    static List<Tab> tabs(Words words, boolean events) {
        return List.of(
                new Tab(words.say("events.tab.ledger"), "", "/admin/events", events),
                new Tab(words.say("events.tab.callbacks"), "", "/admin/events/callbacks", !events));
    }
}
