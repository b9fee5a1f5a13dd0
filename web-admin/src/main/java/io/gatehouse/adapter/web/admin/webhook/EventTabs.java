package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;

import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;

/** The tabs over the logs of what came in, and of what was replayed of it. */
enum EventTabs {
    LEDGER,
    CALLBACKS,
    REPLAYS;

    /** Without counts: the logs are too long to be counted for each page. */
    List<Tab> tabs(Words words) {
        return List.of(
                new Tab(words.say("events.tab.ledger"), "", "/admin/events", this == LEDGER),
                new Tab(words.say("events.tab.callbacks"), "", "/admin/events/callbacks", this == CALLBACKS),
                new Tab(words.say("events.tab.replays"), "", "/admin/replays", this == REPLAYS));
    }
}
