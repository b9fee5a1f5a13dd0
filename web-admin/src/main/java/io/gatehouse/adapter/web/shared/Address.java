package io.gatehouse.adapter.web.shared;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.web.util.UriUtils;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.Position;

/** The address of a list on this site, with the filters that its query holds. Immutable. */
public record Address(String path, List<Parameter> parameters) {
    /** One parameter of the query. */
    public record Parameter(String name, String value) {}

    public Address {
        parameters = List.copyOf(parameters);
    }

    /** The list without filters. */
    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** With this parameter in addition; unchanged if the value is empty. */
    public Address with(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        var next = new ArrayList<>(parameters);
        next.add(new Parameter(name, value));
        return new Address(path, next);
    }

    /** Without any parameter of that name. */
    public Address without(String name) {
        return new Address(path, parameters.stream().filter(kept -> !kept.name().equals(name)).toList());
    }

    /** Without the parameter of that name and value. */
    public Address without(String name, String value) {
        return new Address(path, parameters.stream().filter(kept -> !kept.equals(new Parameter(name, value))).toList());
    }

    /** The addresses of the pages beside this one. */
    public Pager pager(Page<?> page) {
        return new Pager(neighbour("newer", page.newer()), neighbour("older", page.older()));
    }

    /** As it stands in a link. */
    public String text() {
        return parameters.isEmpty()
                ? path
                : parameters.stream()
                        .map(one -> one.name() + "=" + UriUtils.encode(one.value(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private Optional<String> neighbour(String direction, Optional<Position> position) {
        return position.map(key -> with(direction, key.text()).text());
    }
}
