package io.gatehouse.adapter.persistence.shared;

import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.shared.view.BoundedCount;

/** Counts rows up to {@link BoundedCount#LIMIT}, so that counting takes no longer the more there are. */
public final class BoundedCounts {

    private BoundedCounts() {}

    /**
     * How many rows there are.
     *
     * @param from {@code from … where …}, SQL of this adapter with parameters in place of values
     */
    public static BoundedCount count(JdbcClient jdbc, String from, Map<String, ?> parameters) {
        return BoundedCount.of(jdbc.sql("select count(*) from (select 1 " + from + " limit :most) counted")
                .params(parameters).param("most", BoundedCount.LIMIT + 1).query(Long.class).single());
    }
}
