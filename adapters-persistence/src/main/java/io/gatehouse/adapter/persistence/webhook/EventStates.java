package io.gatehouse.adapter.persistence.webhook;

import io.gatehouse.adapter.persistence.shared.KeysetQuery.Branch;
import io.gatehouse.domain.webhook.EventState;

/**
 * The state of an event, which is spread over two tables: {@code event} keeps what was decided when it arrived, {@code
 * event_task} how far handling it has come, as long as it is not handled.
 */
final class EventStates {

    private static final String TO_HANDLE = "TO_HANDLE";

    /** The state, over {@code event e left join event_task t}. */
    static final String EXPRESSION = """
        case when e.state <> 'TO_HANDLE' then e.state when t.event_id is null then 'HANDLED' else t.state end""";

    private EventStates() {}

    /** What {@code event.state} holds. */
    static String column(EventState state) {
        return switch (state) {
            case WAITING, RETRYING, DEAD, HANDLED -> TO_HANDLE;
            case NO_HANDLER, NOT_UNDERSTOOD -> state.name();
        };
    }

    /** Only events in that state, along an index that has them in the order of time. */
    static Branch branch(EventState state) {
        return switch (state) {
            case WAITING, RETRYING, DEAD ->
                new Branch("t.state = '" + state.name() + "'", "t.received_at", "t.event_id");
            case HANDLED -> new Branch("e.state = 'TO_HANDLE' and t.event_id is null", "e.received_at", "e.id");
            case NO_HANDLER, NOT_UNDERSTOOD -> new Branch("e.state = '" + state.name() + "'", "e.received_at", "e.id");
        };
    }
}
