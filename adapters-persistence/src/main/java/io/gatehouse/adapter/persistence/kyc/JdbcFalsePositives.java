package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.FalsePositive;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.SubjectFingerprint;

/** Judgements of pairs in {@code kyc_false_positive}; which entry it was is sealed, and found by a keyed hash. */
final class JdbcFalsePositives implements FalsePositives {

    private static final String PURPOSE = "kyc_false_positive";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final FingerprintKey key;

    JdbcFalsePositives(JdbcClient jdbc, Sealed sealed, FingerprintKey key) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.key = key;
    }

    private record EntryForm(String list, String id, String contentHash) {}

    @Override
    public List<FalsePositive> of(InstanceId instance, IdentityId identity) {
        return jdbc.sql("""
            select instance_id, identity_id, pair, sealed_entry, fingerprint, reviewer, judged_at, expires_at
            from kyc_false_positive where instance_id = :instance and identity_id = :identity
            order by judged_at, pair
            """).param("instance", instance.value()).param("identity", identity.value()).query(this::read).list();
    }

    @Override
    public void keep(FalsePositive judged) {
        var pair = pair(judged);
        var entry = new EntryForm(judged.entry().list(), judged.entry().id(), judged.contentHash());
        jdbc.sql("""
            insert into kyc_false_positive
                (instance_id, identity_id, pair, sealed_entry, fingerprint, reviewer, judged_at, expires_at)
            values (:instance, :identity, :pair, :entry, :fingerprint, :reviewer, :judgedAt, :expiresAt)
            on conflict (instance_id, identity_id, pair) do update
            set sealed_entry = excluded.sealed_entry, fingerprint = excluded.fingerprint, reviewer = excluded.reviewer,
                judged_at = excluded.judged_at, expires_at = excluded.expires_at
            """)
                .param("instance", judged.instance().value())
                .param("identity", judged.identity().value())
                .param("pair", pair)
                .param("entry", sealed.seal(
                        JSON.writeValueAsString(entry), PURPOSE, judged.instance(), judged.identity(), pair))
                .param("fingerprint", judged.fingerprint().hex())
                .param("reviewer", judged.reviewer().value())
                .param("judgedAt", Columns.time(judged.judgedAt()))
                .param("expiresAt", Columns.time(judged.expiresAt()))
                .update();
    }

    @Override
    public void forget(FalsePositive judged) {
        jdbc.sql("""
            delete from kyc_false_positive
            where instance_id = :instance and identity_id = :identity and pair = :pair
            """)
                .param("instance", judged.instance().value())
                .param("identity", judged.identity().value())
                .param("pair", pair(judged))
                .update();
    }

    private String pair(FalsePositive judged) {
        return key.hash("kyc-pair", List.of(
                judged.instance().value(), judged.identity().value(), judged.entry().list(), judged.entry().id()));
    }

    private FalsePositive read(ResultSet row, int number) throws SQLException {
        var instance = new InstanceId(row.getString("instance_id"));
        var identity = new IdentityId(row.getString("identity_id"));
        var entry = JSON.readValue(
                sealed.open(row.getBytes("sealed_entry"), PURPOSE, instance, identity, row.getString("pair")),
                EntryForm.class);
        return new FalsePositive(
                instance, identity, new ListedEntry(entry.list, entry.id),
                new SubjectFingerprint(row.getString("fingerprint")), entry.contentHash,
                CaseRow.reviewer(row, "reviewer").orElseThrow(), Columns.time(row, "judged_at"),
                Columns.time(row, "expires_at"));
    }
}
