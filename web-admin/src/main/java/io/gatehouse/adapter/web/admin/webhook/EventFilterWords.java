package io.gatehouse.adapter.web.admin.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.domain.webhook.EventState;

/** Puts filters of the event log into words. */
record EventFilterWords(Words words, EventRow.Rows rows) {
    /** The filters in force, each with the list without it. */
    List<Chip> chips(EventsForm form) {
        return form.address().parameters().stream()
                .map(parameter -> new Chip(
                        words.say("filter." + parameter.name()), value(parameter.name(), parameter.value()),
                        form.address().without(parameter.name(), parameter.value()).text()))
                .toList();
    }

    /** Filters by their names. */
    List<String> names(List<String> parameters) {
        return parameters.stream().map(one -> words.say("filter." + one)).toList();
    }

    private String value(String name, String value) {
        return switch (name) {
            case "state" -> Arrays.stream(EventState.values())
                    .filter(state -> EventsForm.code(state).equals(value.toLowerCase(Locale.ROOT).replace('_', '-')))
                    .findFirst()
                    .map(state -> rows.state(state).text())
                    .orElse(value);
            case "from", "until" -> words.say("filter.time", value.replace('T', ' '));
            // The other filters are shown as they were typed.
            default -> value;
        };
    }
}
