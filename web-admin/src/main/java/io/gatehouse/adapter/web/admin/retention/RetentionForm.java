package io.gatehouse.adapter.web.admin.retention;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.webhook.EventName;

/**
 * The form that sets how long the events of a name are kept, as typed.
 *
 * @param bodies   days
 * @param records  days
 * @param problems of its fields: {@code name}, {@code days}, {@code order}, {@code memory}, {@code many}
 */
record RetentionForm(String name, String bodies, String records, List<String> problems) {
    private static final String DAYS = "[1-9][0-9]{0,3}";

    RetentionForm {
        problems = List.copyOf(problems);
    }

    static RetentionForm empty() {
        return new RetentionForm("", "", "", List.of());
    }

    /** What was sent, with what is wrong with it. */
    static RetentionForm checked(String name, String bodies, String records) {
        var problems = new ArrayList<String>();
        if (name(name).isEmpty()) {
            problems.add("name");
        }
        if (!isDays(bodies) || !isDays(records)) {
            problems.add("days");
        } else if (periods(bodies, records).isEmpty()) {
            problems.add("order");
        }
        return new RetentionForm(name, bodies, records, problems);
    }

    /** The same with one more problem. */
    RetentionForm with(String problem) {
        var all = new ArrayList<>(problems);
        all.add(problem);
        return new RetentionForm(name, bodies, records, all);
    }

    /** Whether that is wrong with it. */
    public boolean has(String problem) {
        return problems.contains(problem);
    }

    /** What it asks for; only if nothing is wrong with it. */
    ChangeRetentionUseCase.Command command(Username operator) {
        return new ChangeRetentionUseCase.Command(
                name(name).orElseThrow(), periods(bodies, records).orElseThrow(), operator);
    }

    /** The name; empty if it is none. */
    static Optional<EventName> name(String typed) {
        try {
            return Optional.of(new EventName(typed.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isDays(String typed) {
        return typed.strip().matches(DAYS)
                && Integer.parseInt(typed.strip()) <= RetentionPeriods.LONGEST.toDays();
    }

    private static Optional<RetentionPeriods> periods(String bodies, String records) {
        try {
            return Optional.of(new RetentionPeriods(days(bodies), days(records)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Duration days(String typed) {
        return Duration.ofDays(Long.parseLong(typed.strip()));
    }
}
