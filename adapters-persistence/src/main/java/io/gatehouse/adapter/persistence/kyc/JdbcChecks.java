package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckId;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.ScreeningService;

/** Checks in {@code kyc_check}, which refuses changes. */
final class JdbcChecks implements Checks {

    private static final String PURPOSE = "kyc_check";

    private final JdbcClient jdbc;
    private final Sealed sealed;

    JdbcChecks(JdbcClient jdbc, Sealed sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    @Override
    public void add(Check check) {
        jdbc.sql("""
            insert into kyc_check
                (id, case_id, round, kind, service, started_at, ended_at, outcome, lists, sealed_content)
            values (:id, :case, :round, :kind, :service, :startedAt, :endedAt, :outcome, :lists::jsonb, :content)
            """)
                .param("id", check.id().value())
                .param("case", check.caseId().value())
                .param("round", check.round())
                .param("kind", check.kind().name())
                .param("service", check.by().name())
                .param("startedAt", Columns.time(check.startedAt()))
                .param("endedAt", Columns.time(check.endedAt()))
                .param("outcome", check.outcome().kind().name())
                .param("lists", Columns.text(CheckForm.writeLists(check.lists())))
                .param("content", sealed.seal(
                        CheckForm.write(check.outcome(), check.exchange()), PURPOSE, check.id(),
                        check.caseId().value()))
                .update();
    }

    /** The last try of each check of a round, in the order in which their kinds are declared. */
    List<Check> lastTries(CaseId caseId, int round) {
        return jdbc.sql("""
            select distinct on (kind, service)
                id, case_id, round, kind, service, started_at, ended_at, outcome, lists, sealed_content
            from kyc_check where case_id = :case and round = :round
            order by kind, service, started_at desc, id desc
            """).param("case", caseId.value()).param("round", round).query(this::read).stream()
                .sorted(Comparator.comparing(Check::kind).thenComparing(check -> check.by().name())).toList();
    }

    /** Every try of each check of a round, in the order in which they were begun. */
    List<Check> of(CaseId caseId, int round) {
        return jdbc.sql("""
            select id, case_id, round, kind, service, started_at, ended_at, outcome, lists, sealed_content
            from kyc_check where case_id = :case and round = :round
            order by started_at, id
            """).param("case", caseId.value()).param("round", round).query(this::read).list();
    }

    private Check read(ResultSet row, int number) throws SQLException {
        var id = new CheckId(Columns.id(row, "id"));
        var caseId = new CaseId(Columns.id(row, "case_id"));
        var form = CheckForm.read(sealed.open(row.getBytes("sealed_content"), PURPOSE, id, caseId.value()));
        return new Check(
                id, caseId, row.getInt("round"), CheckKind.valueOf(row.getString("kind")),
                new ScreeningService(row.getString("service")), Columns.time(row, "started_at"),
                Columns.time(row, "ended_at"), form.outcome(CheckOutcome.Kind.valueOf(row.getString("outcome"))),
                CheckForm.readLists(row.getString("lists")), form.raw());
    }
}
