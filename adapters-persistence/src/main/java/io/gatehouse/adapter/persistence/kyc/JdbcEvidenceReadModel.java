package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.SealedUnderOtherKeyException;
import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.kyc.view.Evidence.Round;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Decision;

/** Cases over all their rounds, from the tables of what belongs to them. */
final class JdbcEvidenceReadModel implements EvidenceReadModel {

    private final JdbcClient jdbc;
    private final JdbcSubjects subjects;
    private final JdbcChecks checks;
    private final JdbcMatches matches;
    private final CaseRow rows;
    private final TrailRow trail;

    JdbcEvidenceReadModel(
            JdbcClient jdbc, JdbcSubjects subjects, JdbcChecks checks, JdbcMatches matches, Sealed sealed) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.checks = checks;
        this.matches = matches;
        rows = new CaseRow(sealed);
        trail = new TrailRow(sealed);
    }

    @Override
    public List<Round> rounds(CaseId caseId) {
        int last = jdbc.sql("select round from kyc_case where id = :case").param("case", caseId.value())
                .query(Integer.class).optional().orElse(0);
        var decisions = decisions(caseId);
        return IntStream.rangeClosed(1, last).mapToObj(number -> new Round(
                number, subjects.known(caseId, number), checks.of(caseId, number), matches.of(caseId, number),
                Optional.ofNullable(decisions.get(number)))).toList();
    }

    private Map<Integer, Decision> decisions(CaseId caseId) {
        var decisions = new HashMap<Integer, Decision>();
        jdbc.sql("""
            select case_id as id, round, maker as decision_maker, checker as decision_checker,
                reason as decision_reason, sealed_comment as decision_comment, proposed_at as decision_proposed_at,
                policy as decision_policy, at as decision_at
            from kyc_decision where case_id = :case
            """).param("case", caseId.value())
                .query((row, _) -> decisions.put(row.getInt("round"), rows.decision(row))).list();
        return decisions;
    }

    @Override
    public List<Link> trail(CaseId caseId) {
        return jdbc.sql(TrailRow.SELECT + "order by number").param("case", caseId.value()).query(this::link).list();
    }

    private Link link(ResultSet row, int number) throws SQLException {
        try {
            return new Link.Legible(trail.read(row, number));
        } catch (SealedUnderOtherKeyException | IllegalArgumentException _) {
            return new Link.Unreadable(row.getLong("number"), row.getString("previous"), row.getString("hash"));
        }
    }
}
