package io.gatehouse.adapter.persistence.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityId;

/**
 * Sweeps in {@code kyc_sweep}, a row for each instance, and when each identity was read in {@code kyc_identity_read}. Due
 * times and leases are by the clock of the server, which all nodes share.
 */
final class JdbcIdentitySweeps implements IdentitySweeps {

    private static final String CLAIM = """
        update kyc_sweep
        set claim = :token, claimed_until = now() + :lease * interval '1 millisecond', hurried = false
        where instance_id = (
            select w.instance_id from kyc_sweep w
            where w.due_at <= now() and (w.claimed_until is null or w.claimed_until <= now())
                and exists (select 1 from installation i
                    where i.instance_id = w.instance_id and i.status = 'ACTIVE')
            order by w.due_at, w.instance_id
            limit 1
            for update skip locked)
        returning instance_id, swept_until
        """;

    private static final String FINISH = """
        update kyc_sweep
        set due_at = now() + case when hurried then 0 else :pause end * interval '1 millisecond', hurried = false,
            claim = null, claimed_until = null, ended_at = now(), result = :result
        where instance_id = :instance and claim = :token
        """;

    private static final String HURRY = """
        insert into kyc_sweep (instance_id, due_at) values (:instance, now())
        on conflict (instance_id) do update
        set due_at = least(kyc_sweep.due_at, now()), hurried = kyc_sweep.claim is not null
        """;

    private static final String STALE = """
        select r.identity_id from kyc_identity_read r
        where r.instance_id = :instance and r.read_at < :before
            and exists (select 1 from kyc_case c
                where c.identity_id = r.identity_id and c.instance_id = r.instance_id)
        order by r.read_at, r.identity_id
        limit :most
        """;

    private final JdbcClient jdbc;

    JdbcIdentitySweeps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Claim> claim(UUID token, Duration lease) {
        jdbc.sql("""
            insert into kyc_sweep (instance_id, due_at)
            select distinct i.instance_id, now() from installation i
            where i.status = 'ACTIVE'
                and not exists (select 1 from kyc_sweep w where w.instance_id = i.instance_id)
            on conflict (instance_id) do nothing
            """).update();
        return jdbc.sql(CLAIM).param("token", token).param("lease", lease.toMillis())
                .query((row, _) -> new Claim(
                        new InstanceId(row.getString("instance_id")), token,
                        Columns.optionalTime(row, "swept_until")))
                .optional();
    }

    @Override
    public void advance(Claim claim, Instant until) {
        jdbc.sql("update kyc_sweep set swept_until = greatest(swept_until, :until) where instance_id = :instance")
                .param("until", Columns.time(until)).param("instance", claim.instance().value()).update();
    }

    @Override
    public boolean finish(Claim claim, String result, Duration pause) {
        return jdbc.sql(FINISH)
                .param("pause", pause.toMillis())
                .param("result", Columns.text(result))
                .param("instance", claim.instance().value())
                .param("token", claim.token())
                .update() == 1;
    }

    @Override
    public void hurry(InstanceId instance) {
        jdbc.sql(HURRY).param("instance", instance.value()).update();
    }

    @Override
    public List<IdentityId> stale(InstanceId instance, Instant readBefore, int most) {
        return jdbc.sql(STALE)
                .param("instance", instance.value())
                .param("before", Columns.time(readBefore))
                .param("most", most)
                .query((row, _) -> new IdentityId(row.getString("identity_id"))).list();
    }

    // In the order of the ids, so that two units that read the same identities do not wait for each other.
    @Override
    public void read(InstanceId instance, List<IdentityId> identities, Instant at) {
        var ids = identities.stream().map(IdentityId::value).distinct().sorted().toList();
        jdbc.sql("""
            insert into kyc_identity_read (instance_id, identity_id, read_at)
            select :instance, id, :at from unnest(:ids) as read (id)
            on conflict (instance_id, identity_id) do update
            set read_at = greatest(kyc_identity_read.read_at, excluded.read_at)
            """)
                .param("instance", instance.value())
                .param("at", Columns.time(at))
                .param("ids", Columns.array(ids))
                .update();
    }
}
