package io.gatehouse.adapter.persistence.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;

/** Cases in {@code kyc_case}, and their decisions in {@code kyc_decision}, which refuses changes. */
final class JdbcCases implements Cases {

    private static final String SELECT = "select " + CaseRow.COLUMNS
            + " from kyc_case c left join kyc_decision d on d.case_id = c.id and d.round = c.decided_round ";

    // An identity with a case has a row that says when it was read, so that the one never read is found along an index.
    private static final String ADD = """
        with added as (
            insert into kyc_case (id, instance_id, identity_id, fingerprint, round, opened_at, version, state, since,
                open_cause, policy, causes, four_eyes, validity, review_since, due_at, assignee, maker, reason,
                sealed_comment, proposed_at, expires_at)
            values (:id, :instance, :identity, :fingerprint, :round, :openedAt, 1, :state, :since,
                :openCause, :policy, :causes, :fourEyes, :validity, :reviewSince, :dueAt, :assignee, :maker, :reason,
                :comment, :proposedAt, :expiresAt)
            on conflict (identity_id, instance_id) do nothing
            returning id
        ), unread as (
            insert into kyc_identity_read (instance_id, identity_id, read_at)
            values (:instance, :identity, '0001-01-01 00:00:00Z')
            on conflict (instance_id, identity_id) do nothing
        )
        select count(*) from added
        """;

    private static final String STORE = """
        update kyc_case
        set fingerprint = :fingerprint, round = :round, version = version + 1, state = :state, since = :since,
            open_cause = :openCause, policy = :policy, causes = :causes, four_eyes = :fourEyes, validity = :validity,
            review_since = :reviewSince, due_at = :dueAt, assignee = :assignee, maker = :maker, reason = :reason,
            sealed_comment = :comment, proposed_at = :proposedAt, expires_at = :expiresAt
        where id = :id and version = :version
        """;

    private static final String DECIDE = """
        insert into kyc_decision
            (case_id, round, maker, checker, reason, sealed_comment, proposed_at, policy, at)
        values (:id, :round, :maker, :checker, :reason, :comment, :proposedAt, :policy, :at)
        on conflict (case_id, round) do nothing
        """;

    private final JdbcClient jdbc;
    private final CaseRow rows;

    JdbcCases(JdbcClient jdbc, Sealed sealed) {
        this.jdbc = jdbc;
        rows = new CaseRow(sealed);
    }

    @Override
    public boolean add(KycCase opened) {
        if (opened.version() != 0) {
            throw new IllegalStateException("the case was stored before: " + opened.id());
        }
        var added = rows.bind(jdbc.sql(ADD), opened)
                .param("instance", opened.instance().value())
                .param("identity", opened.identity().value())
                .param("openedAt", Columns.time(opened.openedAt()))
                .query(Long.class).single() == 1;
        if (added) {
            CaseRow.decision(opened.state()).ifPresent(decision -> keep(opened, decision));
        }
        return added;
    }

    @Override
    public Optional<KycCase> lock(CaseId id) {
        return locked(jdbc.sql("select id from kyc_case where id = :id for update").param("id", id.value()));
    }

    @Override
    public Optional<KycCase> lock(InstanceId instance, IdentityId identity) {
        return locked(jdbc.sql("""
            select id from kyc_case where identity_id = :identity and instance_id = :instance for update
            """).param("identity", identity.value()).param("instance", instance.value()));
    }

    // In two statements: the one that waits for a lock joins the row that it gets with decisions of before it waited.
    private Optional<KycCase> locked(JdbcClient.StatementSpec lock) {
        return lock.query((row, _) -> new CaseId(Columns.id(row, "id"))).optional().flatMap(this::find);
    }

    @Override
    public Optional<KycCase> find(CaseId id) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", id.value()).query(rows::read).optional();
    }

    @Override
    public List<CaseId> expired(Instant now, int most) {
        return jdbc.sql("""
            select id from kyc_case where expires_at <= :now order by expires_at, id limit :most
            """).param("now", Columns.time(now)).param("most", most)
                .query((row, _) -> new CaseId(Columns.id(row, "id"))).list();
    }

    @Override
    public KycCase store(KycCase changed) {
        var stored = rows.bind(jdbc.sql(STORE), changed).param("version", changed.version()).update();
        if (stored != 1) {
            throw new IllegalStateException("the case was changed since it was read: " + changed.id());
        }
        CaseRow.decision(changed.state()).ifPresent(decision -> keep(changed, decision));
        return new KycCase(
                changed.id(), changed.instance(), changed.identity(), changed.fingerprint(), changed.state(),
                changed.round(), changed.openedAt(), changed.version() + 1);
    }

    // A case that is decided may be stored again, but not be decided otherwise.
    private void keep(KycCase decided, Decision decision) {
        if (rows.bind(jdbc.sql(DECIDE), decided, decision).update() == 1) {
            return;
        }
        var before = find(decided.id()).flatMap(known -> CaseRow.decision(known.state()));
        if (!before.equals(Optional.of(decision))) {
            throw new IllegalStateException("the round was decided before: " + decided.id());
        }
    }
}
