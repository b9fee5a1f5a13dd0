package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.MatchState.Judgement;
import io.gatehouse.domain.kyc.ScreeningService;
import io.gatehouse.domain.shared.Reason;

/** Matches in {@code kyc_match}; candidates and comments sealed. */
final class JdbcMatches implements Matches {

    private static final String CANDIDATE = "kyc_match.candidate";
    private static final String COMMENT = "kyc_match.comment";

    private static final String SELECT = """
        select id, case_id, round, service, state, sealed_candidate, reviewer, judged_at, sealed_comment
        from kyc_match
        """;

    private final JdbcClient jdbc;
    private final Sealed sealed;

    JdbcMatches(JdbcClient jdbc, Sealed sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public void add(Match match) {
        bind(jdbc.sql("""
            insert into kyc_match (id, case_id, round, service, score, state, sealed_candidate, reviewer, judged_at,
                sealed_comment)
            values (:id, :case, :round, :service, :score, :state, :candidate, :reviewer, :judgedAt, :comment)
            """), match)
                .param("case", match.caseId().value())
                .param("round", match.round())
                .param("service", match.service().name())
                .param("score", match.candidate().score().permille())
                .param("candidate", sealed.seal(
                        CandidateForm.write(match.candidate()), CANDIDATE, match.id(), match.caseId().value()))
                .update();
    }

    @Override
    public Optional<Match> lock(MatchId id) {
        return jdbc.sql(SELECT + "where id = :id for update").param("id", id.value()).query(this::read).optional();
    }

    @Override
    public void store(Match judged) {
        var stored = bind(jdbc.sql("""
            update kyc_match
            set state = :state, reviewer = :reviewer, judged_at = :judgedAt, sealed_comment = :comment
            where id = :id
            """), judged).update();
        if (stored != 1) {
            throw new IllegalStateException("there is no such match");
        }
    }

    @Override
    public List<Match> of(CaseId caseId, int round) {
        return jdbc.sql(SELECT + "where case_id = :case and round = :round order by score desc, id")
                .param("case", caseId.value()).param("round", round).query(this::read).list();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Match match) {
        var judgement = judgement(match.state());
        return statement
                .param("id", match.id().value())
                .param("state", match.state().kind().name())
                .param("reviewer", judgement.map(one -> one.reviewer().value()).orElse(null))
                .param("judgedAt", judgement.map(one -> Columns.time(one.at())).orElse(null))
                .param("comment", judgement.map(one -> sealed.seal(
                        one.comment().text(), COMMENT, match.id())).orElse(null));
    }

    private static Optional<Judgement> judgement(MatchState state) {
        return switch (state) {
            case MatchState.Pending _ -> Optional.empty();
            case MatchState.FalsePositive dismissed -> Optional.of(dismissed.judgement());
            case MatchState.Confirmed confirmed -> Optional.of(confirmed.judgement());
        };
    }

    private Match read(ResultSet row, int number) throws SQLException {
        var id = new MatchId(Columns.id(row, "id"));
        var caseId = new CaseId(Columns.id(row, "case_id"));
        return new Match(
                id, caseId, row.getInt("round"), new ScreeningService(row.getString("service")),
                CandidateForm.read(sealed.open(row.getBytes("sealed_candidate"), CANDIDATE, id, caseId.value())),
                state(row, id));
    }

    private MatchState state(ResultSet row, MatchId id) throws SQLException {
        return switch (MatchState.Kind.valueOf(row.getString("state"))) {
            case PENDING -> new MatchState.Pending();
            case FALSE_POSITIVE -> new MatchState.FalsePositive(judgement(row, id));
            case CONFIRMED -> new MatchState.Confirmed(judgement(row, id));
        };
    }

    private Judgement judgement(ResultSet row, MatchId id) throws SQLException {
        return new Judgement(
                CaseRow.reviewer(row, "reviewer").orElseThrow(),
                new Reason(sealed.open(row.getBytes("sealed_comment"), COMMENT, id)), Columns.time(row, "judged_at"));
    }
}
