package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.shared.Reason;

/** Policies in {@code kyc_policy}, a row for each version, which refuses changes. */
final class JdbcPolicies implements Policies {

    private static final String SELECT = """
        select number, threshold, clears_alone, four_eyes, time_for_review, validity, false_positive_validity,
            attempts, holds_transactions
        from kyc_policy where instance_id = :instance
        """;

    private final JdbcClient jdbc;

    JdbcPolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Policy current(InstanceId instance) {
        return jdbc.sql(SELECT + "order by number desc limit 1").param("instance", instance.value())
                .query(JdbcPolicies::read).optional().orElseGet(Policy::initial);
    }

    @Override
    public Optional<Policy> find(InstanceId instance, PolicyVersion version) {
        var stored = jdbc.sql(SELECT + "and number = :number").param("instance", instance.value())
                .param("number", version.number()).query(JdbcPolicies::read).optional();
        return stored.or(() -> Optional.of(Policy.initial()).filter(first -> first.version().equals(version)));
    }

    @Override
    public boolean add(InstanceId instance, Policy next, ReviewerId by, Reason why, Instant at) {
        return jdbc.sql("""
            insert into kyc_policy (instance_id, number, threshold, clears_alone, four_eyes, time_for_review, validity,
                false_positive_validity, attempts, holds_transactions, reviewer, why, at)
            values (:instance, :number, :threshold, :clearsAlone, :fourEyes, :timeForReview, :validity,
                :falsePositiveValidity, :attempts, :holdsTransactions, :reviewer, :why, :at)
            on conflict (instance_id, number) do nothing
            """)
                .param("instance", instance.value())
                .param("number", next.version().number())
                .param("threshold", next.threshold().permille())
                .param("clearsAlone", next.clearsAlone())
                .param("fourEyes", next.fourEyes().name())
                .param("timeForReview", next.timeForReview().toString())
                .param("validity", next.validity().toString())
                .param("falsePositiveValidity", next.falsePositiveValidity().toString())
                .param("attempts", next.attempts())
                .param("holdsTransactions", next.holdsTransactions())
                .param("reviewer", by.value())
                .param("why", Columns.text(why.text()))
                .param("at", Columns.time(at))
                .update() == 1;
    }

    private static Policy read(ResultSet row, int number) throws SQLException {
        return new Policy(
                new PolicyVersion(row.getInt("number")), new Score(row.getInt("threshold")),
                row.getBoolean("clears_alone"), FourEyes.valueOf(row.getString("four_eyes")),
                Duration.parse(row.getString("time_for_review")), Duration.parse(row.getString("validity")),
                Duration.parse(row.getString("false_positive_validity")), row.getInt("attempts"),
                row.getBoolean("holds_transactions"));
    }
}
