package io.gatehouse.adapter.persistence.operator;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.domain.operator.SignInFailures;

/** Failed sign-ins in {@code sign_in_failure}; what no longer counts is removed whenever one is added. */
final class JdbcSignInAttempts implements SignInAttempts {

    // What was typed may be of any length; this much tells names apart and fits into an index.
    private static final int MOST_CHARACTERS = 200;

    private final JdbcClient jdbc;

    JdbcSignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SignInFailures failures(String name, String address, Instant after) {
        var failures = bind(jdbc.sql("""
            (select 1 as list, at from sign_in_failure
                where name = :name and address = :address and at > :after order by at desc limit :mostByBoth)
            union all
            (select 2, at from sign_in_failure
                where address = :address and at > :after order by at desc limit :mostByAddress)
            union all
            (select 3, at from sign_in_failure
                where name = :name and at > :after order by at desc limit :mostByName)
            order by list, at desc
            """), name, address).param("after", Columns.time(after))
                .param("mostByBoth", SignInFailures.LIMIT_BY_BOTH)
                .param("mostByAddress", SignInFailures.LIMIT_BY_ADDRESS)
                .param("mostByName", SignInFailures.LIMIT_BY_NAME)
                .query((row, _) -> new Failure(row.getInt("list"), Columns.time(row, "at"))).list();
        return new SignInFailures(inList(1, failures), inList(2, failures), inList(3, failures));
    }

    private record Failure(int list, Instant at) {}

    private static List<Instant> inList(int list, List<Failure> failures) {
        return failures.stream().filter(failure -> failure.list() == list).map(Failure::at).toList();
    }

    // Rows that another unit is removing are left to it, so that failures at the same time do not wait for each other.
    @Override
    public void recordFailure(String name, String address, Instant at) {
        jdbc.sql("""
            delete from sign_in_failure
            where id in (
                select id from sign_in_failure where at < :forgotten order by at limit 1000
                for update skip locked)
            """).param("forgotten", Columns.time(at.minus(SignInFailures.WINDOW))).update();
        bind(jdbc.sql("insert into sign_in_failure (name, address, at) values (:name, :address, :at)"), name, address)
                .param("at", Columns.time(at)).update();
    }

    @Override
    public void forget(String name, String address) {
        bind(jdbc.sql("delete from sign_in_failure where name = :name and address = :address"), name, address)
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, String name, String address) {
        return statement.param("name", Columns.text(name, MOST_CHARACTERS))
                .param("address", Columns.text(address, MOST_CHARACTERS));
    }
}
