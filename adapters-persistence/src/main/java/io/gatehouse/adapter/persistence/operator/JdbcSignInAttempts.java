package io.gatehouse.adapter.persistence.operator;

import java.time.Instant;

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
    public SignInFailures failures(String name, String address, Instant since) {
        return bind(jdbc.sql("""
            select
                (select count(*) from sign_in_failure
                    where name = :name and address = :address and at >= :since) as by_both,
                (select count(*) from sign_in_failure where address = :address and at >= :since) as by_address,
                (select count(*) from sign_in_failure where name = :name and at >= :since) as by_name
            """), name, address).param("since", Columns.time(since))
                .query((row, _) -> new SignInFailures(
                        row.getInt("by_both"), row.getInt("by_address"), row.getInt("by_name")))
                .single();
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
