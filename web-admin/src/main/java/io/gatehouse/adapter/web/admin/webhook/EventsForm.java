package io.gatehouse.adapter.web.admin.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * The filters of the event log as they stand in its address.
 *
 * @param period   one of {@link Period}, or empty
 * @param from     the custom range's start, inclusive, as browsers send a local date and time; read as UTC
 * @param until    its end, exclusive
 * @param search   an event id or the id of what the event is about
 */
record EventsForm(
        String source, String instance, String name, List<String> states, String period, String from, String until,
        String search) {
    EventsForm {
        source = source.strip();
        instance = instance.strip();
        name = name.strip();
        search = search.strip();
        states = List.copyOf(states);
    }

    /** A ready-made range that ends now. */
    enum Period {
        HOUR("1h", Duration.ofHours(1)),
        DAY("24h", Duration.ofDays(1)),
        WEEK("7d", Duration.ofDays(7)),
        MONTH("30d",
                Duration.ofDays(30));

        private final String code;
        private final Duration length;

        Period(String code, Duration length) {
            this.code = code;
            this.length = length;
        }

        /** As it stands in addresses, and in message keys. */
        String code() {
            return code;
        }

        private static Optional<Period> of(String code) {
            return Arrays.stream(values()).filter(period -> period.code.equals(code)).findFirst();
        }
    }

    /**
     * What the filters mean.
     *
     * @param ignored the names of those that mean nothing
     */
    record Meaning(EventFilter filter, List<String> ignored) {}

    /** The state's name in addresses. */
    static String code(EventState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the filters mean at that time. Those that mean nothing are left out and named. */
    Meaning meaning(Instant now) {
        var ignored = new ArrayList<String>();
        var chosen = EnumSet.noneOf(EventState.class);
        states.forEach(text -> read("state", text, EventsForm::state, ignored).ifPresent(chosen::add));
        var custom = !from.isEmpty() || !until.isEmpty();
        var periodStart = custom
                ? Optional.<Instant>empty()
                : read("period", period, EventsForm::period, ignored).map(length -> now.minus(length.length));
        var filter = new EventFilter(
                read("source", source, SourceSlug::new, ignored), read("instance", instance, InstanceId::new, ignored),
                read("name", name, EventName::new, ignored), chosen,
                custom ? read("from", from, EventsForm::instant, ignored) : periodStart,
                read("until", until, EventsForm::instant, ignored), Optional.of(search));
        return new Meaning(filter, ignored);
    }

    /** The filters that mean this. */
    static EventsForm of(EventFilter filter) {
        return new EventsForm(
                filter.source().map(SourceSlug::value).orElse(""), filter.instance().map(InstanceId::value).orElse(""),
                filter.name().map(EventName::value).orElse(""),
                filter.states().stream().sorted().map(EventsForm::code).toList(), "",
                filter.from().map(EventsForm::local).orElse(""), filter.until().map(EventsForm::local).orElse(""),
                filter.search().orElse(""));
    }

    /** The same, a range that ends now replaced by one that starts when it does now, so that it stays what it is. */
    EventsForm fixed(Instant now) {
        var start = meaning(now).filter().from().filter(_ -> !period.isEmpty() && from.isEmpty() && until.isEmpty());
        return start
                .map(begin -> new EventsForm(source, instance, name, states, "", local(begin), "", search))
                .orElse(this);
    }

    /** Another page with these filters. */
    Address at(String path) {
        return new Address(path, address().parameters());
    }

    /** The list with these filters, at its newest rows. */
    Address address() {
        var address = Address.of("/admin/events").with("source", source).with("name", name).with("instance", instance);
        for (var state : states) {
            address = address.with("state", state);
        }
        var custom = !from.isEmpty() || !until.isEmpty();
        return address.with("period", custom ? "" : period).with("from", from).with("until", until).with("q", search);
    }

    private static <T> Optional<T> read(String name, String text, Function<String, T> reader, List<String> ignored) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException _) {
            ignored.add(name);
            return Optional.empty();
        }
    }

    private static EventState state(String text) {
        return EventState.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Period period(String code) {
        return Period.of(code).orElseThrow(() -> new IllegalArgumentException("no such period"));
    }

    private static String local(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC).toString();
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
