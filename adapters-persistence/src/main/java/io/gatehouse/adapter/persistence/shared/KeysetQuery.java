package io.gatehouse.adapter.persistence.shared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;

/**
 * A list that is read in pages by its key (time, id): a page is a short walk along an index, at any depth. Immutable.
 *
 * <p>Conditions are SQL of this adapter and never hold a value; values are parameters.
 */
public final class KeysetQuery {

    private final String select;
    private final String time;
    private final String id;
    private final List<String> conditions;
    private final List<Branch> alternatives;
    private final Map<String, Object> parameters;

    private KeysetQuery(
            String select, String time, String id, List<String> conditions, List<Branch> alternatives,
            Map<String, Object> parameters) {
        this.select = select;
        this.time = time;
        this.id = id;
        this.conditions = List.copyOf(conditions);
        this.alternatives = List.copyOf(alternatives);
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * All rows.
     *
     * @param select {@code select … from …} up to and without {@code where}
     * @param time   the column of the time, as the select list names its result too, after an alias if any
     * @param id     the column of the id, likewise
     */
    public static KeysetQuery of(String select, String time, String id) {
        return new KeysetQuery(select, time, id, List.of(), List.of(), Map.of());
    }

    /** Only rows for which the condition holds. */
    public KeysetQuery where(String condition) {
        var next = new ArrayList<>(conditions);
        next.add(condition);
        return new KeysetQuery(select, time, id, next, alternatives, parameters);
    }

    /** Only rows for which the condition holds, in which {@code :name} stands for the value. */
    public KeysetQuery where(String condition, String name, Object value) {
        var next = new HashMap<>(parameters);
        next.put(name, value);
        return new KeysetQuery(select, time, id, conditions, alternatives, next).where(condition);
    }

    /** The same, if there is a value. */
    public KeysetQuery whereIf(String condition, String name, Optional<?> value) {
        return value.isPresent() ? where(condition, name, value.get()) : this;
    }

    /**
     * Only rows for which one of the conditions holds; all of them if there is none. The conditions exclude each other.
     * Each is a walk of its own along an index of its own, since no index has the rows of several in the order of time.
     */
    public KeysetQuery whereAnyOf(List<Branch> exclusive) {
        return new KeysetQuery(select, time, id, conditions, exclusive, parameters);
    }

    /**
     * One of several conditions.
     *
     * @param time the column that holds the same time in the index that serves the condition, which may be one of
     *             another table than the query's own
     * @param id   likewise
     */
    public record Branch(String condition, String time, String id) {}

    /** Reads the page. */
    public <T> Page<T> page(JdbcClient jdbc, PageRequest request, RowMapper<T> mapper, Function<T, Position> position) {
        var read = bind(jdbc.sql(sql(request)), request).query(mapper).list();
        return Page.cut(request, isAscending(request) ? read.reversed() : read, position);
    }

    /** How many rows there are, as far as they are counted: up to the limit of {@link BoundedCount}. */
    public BoundedCount count(JdbcClient jdbc) {
        return BoundedCount.of(bindCount(jdbc.sql(countSql())).query(Long.class).single());
    }

    /** Binds the parameters of {@link #countSql}. */
    public JdbcClient.StatementSpec bindCount(JdbcClient.StatementSpec statement) {
        return statement.params(parameters).param("most", BoundedCount.LIMIT + 1);
    }

    /** The statement that counts. */
    public String countSql() {
        var branches = alternatives.isEmpty()
                ? List.of(conditions)
                : alternatives.stream().map(branch -> with(branch.condition())).toList();
        var counted = branches.stream()
                .map(where -> "(" + select.strip() + clause(where) + "\nlimit :most)")
                .collect(Collectors.joining("\nunion all\n"));
        return "select count(*) from (select 1 from (\n" + counted + "\n) one limit :most) counted";
    }

    /** Binds the parameters of {@link #sql}, of the same request. */
    public JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, PageRequest request) {
        return start(statement.params(parameters).param("rows", request.size() + 1), request);
    }

    /** The statement that reads the page. */
    public String sql(PageRequest request) {
        if (alternatives.isEmpty()) {
            return walk(request, conditions, time, id);
        }
        if (alternatives.size() == 1) {
            return walk(request, alternatives.getFirst());
        }
        var union = alternatives.stream().map(branch -> "(" + walk(request, branch) + ")")
                .collect(Collectors.joining("\nunion all\n"));
        return "select * from (\n" + union + "\n) page\n" + end(request, bare(time), bare(id));
    }

    private String walk(PageRequest request, Branch branch) {
        return walk(request, with(branch.condition()), branch.time(), branch.id());
    }

    private String walk(PageRequest request, List<String> where, String time, String id) {
        var all = new ArrayList<>(where);
        switch (request.start()) {
            case PageRequest.Start.Newest _ -> {
                // From the end of the index; no key to go on from.
            }
            case PageRequest.Start.OlderThan _ -> all.add("(" + time + ", " + id + ") < (:keyTime, :keyId)");
            case PageRequest.Start.NewerThan _ -> all.add("(" + time + ", " + id + ") > (:keyTime, :keyId)");
        }
        return select.strip() + clause(all) + "\n" + end(request, time, id);
    }

    private List<String> with(String condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return all;
    }

    private static String clause(List<String> where) {
        return where.isEmpty() ? "" : "\nwhere " + String.join("\n  and ", where);
    }

    private static String end(PageRequest request, String time, String id) {
        var direction = isAscending(request) ? "asc" : "desc";
        return "order by " + time + " " + direction + ", " + id + " " + direction + "\nlimit :rows";
    }

    private static JdbcClient.StatementSpec start(JdbcClient.StatementSpec statement, PageRequest request) {
        return switch (request.start()) {
            case PageRequest.Start.Newest _ -> statement;
            case PageRequest.Start.OlderThan(Position position) -> start(statement, position);
            case PageRequest.Start.NewerThan(Position position) -> start(statement, position);
        };
    }

    private static JdbcClient.StatementSpec start(JdbcClient.StatementSpec statement, Position position) {
        return statement.param("keyTime", Columns.time(position.at())).param("keyId", position.id());
    }

    private static boolean isAscending(PageRequest request) {
        return switch (request.start()) {
            case PageRequest.Start.Newest _,PageRequest.Start.OlderThan _ -> false;
            case PageRequest.Start.NewerThan _ -> true;
        };
    }

    private static String bare(String column) {
        return column.substring(column.indexOf('.') + 1);
    }
}
