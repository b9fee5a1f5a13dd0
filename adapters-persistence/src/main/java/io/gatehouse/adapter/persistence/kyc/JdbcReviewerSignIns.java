package io.gatehouse.adapter.persistence.kyc;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.portal.PortalSessionId;

/** Sign-ins of reviewers in {@code portal_reviewer}. */
final class JdbcReviewerSignIns implements ReviewerSignIns {

    private final JdbcClient jdbc;

    JdbcReviewerSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(PortalSessionId session, ReviewerId reviewer, Instant at) {
        jdbc.sql("""
            insert into portal_reviewer (session_id, reviewer_id, at) values (:session, :reviewer, :at)
            on conflict (session_id) do update set reviewer_id = excluded.reviewer_id, at = excluded.at
            """)
                .param("session", session.value())
                .param("reviewer", reviewer.value())
                .param("at", Columns.time(at))
                .update();
    }

    @Override
    public Optional<ReviewerId> find(PortalSessionId session) {
        return jdbc.sql("select reviewer_id from portal_reviewer where session_id = :session")
                .param("session", session.value()).query((row, _) -> new ReviewerId(Columns.id(row, "reviewer_id")))
                .optional();
    }

    @Override
    public void forget(PortalSessionId session) {
        jdbc.sql("delete from portal_reviewer where session_id = :session").param("session", session.value()).update();
    }
}
