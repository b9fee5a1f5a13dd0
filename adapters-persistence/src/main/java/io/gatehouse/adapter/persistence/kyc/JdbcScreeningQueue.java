package io.gatehouse.adapter.persistence.kyc;

import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.AfterCommit;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.WorkSignal;
import io.gatehouse.domain.kyc.CaseId;

/**
 * The queue in {@code kyc_task}. Rows that another node is taking are skipped, so nodes do not wait for each other. Due
 * times and leases are by the clock of the server, which all nodes share.
 */
final class JdbcScreeningQueue implements ScreeningQueue {

    private static final String ADD = """
        insert into kyc_task (case_id, due_at, tries) values (:id, now(), 0)
        on conflict (case_id) do update set due_at = now(), tries = 0, claim = null, claimed_by = null
        """;

    private static final String CLAIM = """
        with due as materialized (
            select case_id, due_at from kyc_task
            where due_at <= now()
            order by due_at
            limit :most
            for update skip locked
        ), claimed as (
            update kyc_task t
            set claim = :claim, claimed_by = :node, tries = t.tries + 1,
                due_at = now() + :lease * interval '1 millisecond'
            from due where t.case_id = due.case_id
            returning t.case_id, t.tries, due.due_at
        )
        select case_id, tries from claimed order by due_at, case_id
        """;

    private static final String PUT_BACK = """
        update kyc_task
        set due_at = now() + :pause * interval '1 millisecond', claim = null, claimed_by = null
        where case_id = :id and claim = :claim
        """;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final AfterCommit afterCommit;
    private final WorkSignal signal;

    JdbcScreeningQueue(JdbcClient jdbc, Ids ids, AfterCommit afterCommit, WorkSignal signal) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.afterCommit = afterCommit;
        this.signal = signal;
    }

    @Override
    public void add(CaseId caseId) {
        jdbc.sql(ADD).param("id", caseId.value()).update();
        afterCommit.run(signal::raise);
    }

    @Override
    public List<Claim> claim(String node, int most, Duration lease) {
        var token = ids.next();
        return jdbc.sql(CLAIM)
                .param("most", most)
                .param("claim", token)
                .param("node", node)
                .param("lease", lease.toMillis())
                .query((row, _) -> new Claim(new CaseId(Columns.id(row, "case_id")), token, row.getInt("tries")))
                .list();
    }

    @Override
    public boolean complete(Claim claim) {
        return held("delete from kyc_task where case_id = :id and claim = :claim", claim).update() == 1;
    }

    @Override
    public boolean putBack(Claim claim, Duration pause) {
        return held(PUT_BACK, claim).param("pause", pause.toMillis()).update() == 1;
    }

    private JdbcClient.StatementSpec held(String sql, Claim claim) {
        return jdbc.sql(sql).param("id", claim.caseId().value()).param("claim", claim.token());
    }
}
