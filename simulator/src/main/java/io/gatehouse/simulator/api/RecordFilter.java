package io.gatehouse.simulator.api;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * One condition on a record, from the query ({@code field_op=value}) or from a filter body. A field with dots reaches
 * into nested objects.
 */
record RecordFilter(
        String field,
        Operator operator,
        List<String> values) {

    private static final Pattern QUERY = Pattern
            .compile("(.+)_(eq|ne|gt|gte|lt|lte|in|between|like|ilike)");
    private static final Set<String> RESERVED = Set.of("instance_id", "page", "pageSize", "sort", "order", "order_by",
            "order_dir", "limit", "offset", "per_page", "org_id");

    RecordFilter {
        values = List.copyOf(values);
    }

    enum Operator {
        EQ,
        NE,
        GT,
        GTE,
        LT,
        LTE,
        IN,
        BETWEEN,
        LIKE,
        ILIKE,
        ISNULL,
        ISNOTNULL,
        EXISTS,
        NOTEXISTS
    }

    static List<RecordFilter> fromQuery(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !RESERVED.contains(parameter.getKey()))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> fromQuery(parameter.getKey(), value)))
                .toList();
    }

    private static RecordFilter fromQuery(String name, String value) {
        var parts = QUERY.matcher(name);
        if (!parts.matches()) {
            throw new ApiRefusal(400, "unknown parameter " + name);
        }
        var operator = Operator.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
        return checked(new RecordFilter(parts.group(1), operator, split(operator, value)));
    }

    private static List<String> split(Operator operator, String value) {
        return switch (operator) {
            case IN -> List.of(value.split(",", -1));
            case BETWEEN -> List.of(value.split("\\|", -1));
            case EQ, NE, GT, GTE, LT, LTE, LIKE, ILIKE, ISNULL, ISNOTNULL, EXISTS, NOTEXISTS -> List.of(value);
        };
    }

    static List<RecordFilter> fromBody(JsonNode body) {
        if (!body.path("filters").isArray()) {
            throw new ApiRefusal(400, "filters has to be a list");
        }
        return body.path("filters").valueStream().map(RecordFilter::fromFilter).toList();
    }

    private static RecordFilter fromFilter(JsonNode filter) {
        var name = filter.path("operator").asString("");
        var operator = Arrays.stream(Operator.values())
                .filter(known -> known.name().equals(name.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new ApiRefusal(400, "unknown operator " + name));
        if (filter.path("field").asString("").isEmpty()) {
            throw new ApiRefusal(400, "a filter needs a field");
        }
        var values = filter.path("values").isArray()
                ? filter.path("values").valueStream()
                : Stream.of(filter.path("value")).filter(value -> !value.isMissingNode());
        return checked(new RecordFilter(filter.path("field").stringValue(), operator,
                values.map(value -> value.asString("")).toList()));
    }

    private static RecordFilter checked(RecordFilter filter) {
        var enough = switch (filter.operator()) {
            case BETWEEN -> filter.values().size() == 2;
            case ISNULL, ISNOTNULL, EXISTS, NOTEXISTS -> true;
            case EQ, NE, GT, GTE, LT, LTE, IN, LIKE, ILIKE -> !filter.values().isEmpty();
        };
        if (!enough) {
            throw new ApiRefusal(400, "too few values for " + filter.field());
        }
        return filter;
    }

    boolean matches(JsonNode document) {
        var found = find(document);
        return switch (operator) {
            case EXISTS -> !found.isMissingNode();
            case NOTEXISTS -> found.isMissingNode();
            case ISNULL -> found.isMissingNode() || found.isNull();
            case ISNOTNULL -> !found.isMissingNode() && !found.isNull();
            case EQ -> compared(found, 0).map(order -> order == 0).orElse(false);
            case NE -> compared(found, 0).map(order -> order != 0).orElse(false);
            case GT -> compared(found, 0).map(order -> order > 0).orElse(false);
            case GTE -> compared(found, 0).map(order -> order >= 0).orElse(false);
            case LT -> compared(found, 0).map(order -> order < 0).orElse(false);
            case LTE -> compared(found, 0).map(order -> order <= 0).orElse(false);
            case BETWEEN -> compared(found, 0).map(order -> order >= 0).orElse(false)
                    && compared(found, 1).map(order -> order <= 0).orElse(false);
            case IN -> isOneOf(found);
            case LIKE -> like(found, 0);
            case ILIKE -> like(found, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        };
    }

    private boolean isOneOf(JsonNode found) {
        for (var i = 0; i < values.size(); i++) {
            if (compared(found, i).map(order -> order == 0).orElse(false)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode find(JsonNode document) {
        var found = document;
        for (var name : List.of(field.split("\\.", -1))) {
            found = found.path(name);
        }
        return found;
    }

    /** Compares as numbers, then as times, then as text; null and missing values compare with nothing. */
    private Optional<Integer> compared(JsonNode found, int index) {
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        var value = values.get(index);
        if (found.isNumber()) {
            try {
                return Optional.of(found.decimalValue().compareTo(new BigDecimal(value)));
            } catch (NumberFormatException _) {
                throw new ApiRefusal(400, field + " is a number");
            }
        }
        var text = found.asString("");
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant()
                    .compareTo(OffsetDateTime.parse(value).toInstant()));
        } catch (DateTimeParseException _) {
            return Optional.of(text.compareTo(value));
        }
    }

    /** SQL's wildcards: {@code %} for any characters, {@code _} for one. */
    private boolean like(JsonNode found, int flags) {
        var pattern = new StringBuilder();
        values.getFirst().codePoints().forEach(point -> {
            switch (point) {
                case '%' -> pattern.append(".*");
                case '_' -> pattern.append('.');
                default -> pattern.append(Pattern.quote(Character.toString(point)));
            }
        });
        return Pattern.compile(pattern.toString(), flags | Pattern.DOTALL).matcher(found.asString("")).matches();
    }
}
