package io.gatehouse.adapter.persistence.kyc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.adapter.persistence.shared.SealedUnderOtherKeyException;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.view.CaseChain;
import io.gatehouse.application.kyc.view.CaseChain.Head;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.ChainState.Fault;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseId;

/**
 * Trails in {@code kyc_trail}, which refuses changes, and their ends in {@code kyc_trail_head}. The end of a chain is kept
 * sealed too: whoever has the database but not the keyset can neither write an entry that fits nor set another end.
 */
final class JdbcCaseTrail implements CaseTrail {

    private static final String HEAD = "kyc_trail_head";
    private static final int NONCE_BYTES = 16;

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Locks locks;
    private final TrailRow rows;
    private final SecureRandom random = new SecureRandom();

    JdbcCaseTrail(JdbcClient jdbc, Sealed sealed, Locks locks) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.locks = locks;
        rows = new TrailRow(sealed);
    }

    @Override
    public void append(CaseEntry entry) {
        var caseId = entry.caseId();
        locks.take("kyc-trail", caseId.toString());
        var head = head(caseId).map(Kept::head).orElse(Head.NONE);
        var link = CaseChain.append(head, entry, nonce());
        rows.bind(jdbc.sql("""
            insert into kyc_trail (case_id, number, entry_id, round, at, actor_kind, reviewer, action, sealed_content,
                previous, hash)
            values (:case, :number, :id, :round, :at, :actorKind, :reviewer, :action, :content, :previous, :hash)
            """), link).update();
        jdbc.sql("""
            insert into kyc_trail_head (case_id, number, hash, seal) values (:case, :number, :hash, :seal)
            on conflict (case_id) do update set number = excluded.number, hash = excluded.hash, seal = excluded.seal
            """)
                .param("case", caseId.value())
                .param("number", link.number())
                .param("hash", link.hash())
                .param("seal", sealed.seal(text(new Head(link.number(), link.hash())), HEAD, caseId.value()))
                .update();
    }

    private String nonce() {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return HexFormat.of().formatHex(nonce);
    }

    @Override
    public List<TrailEntry> of(CaseId caseId) {
        return jdbc.sql(TrailRow.SELECT + "order by number").param("case", caseId.value()).query(rows::read).list();
    }

    /** The last entries, the last one first. */
    List<TrailEntry> last(CaseId caseId, int most) {
        return jdbc.sql(TrailRow.SELECT + "order by number desc limit :most").param("case", caseId.value())
                .param("most", most).query(rows::read).list();
    }

    @Override
    public ChainState verify(CaseId caseId) {
        var kept = head(caseId);
        var read = new ArrayList<TrailEntry>();
        for (var row : jdbc.sql(TrailRow.SELECT + "order by number").param("case", caseId.value())
                .query(this::readable).list()) {
            if (row.isEmpty()) {
                return unreadable(caseId, read);
            }
            read.add(row.get());
        }
        if (kept.isEmpty()) {
            return read.isEmpty() && !isStored(caseId)
                    ? new ChainState.Intact(0, CaseChain.START)
                    : new ChainState.Broken(1, Fault.MISSING);
        }
        var head = kept.get();
        return head.isSealed
                ? CaseChain.check(caseId, read, head.head)
                : new ChainState.Broken(head.head.number(), Fault.CHANGED);
    }

    // What comes before the one that cannot be read may be wrong too, and would be the first place.
    private static ChainState unreadable(CaseId caseId, List<TrailEntry> before) {
        return switch (CaseChain.check(caseId, before)) {
            case ChainState.Broken broken -> broken;
            case ChainState.Intact intact -> new ChainState.Broken(intact.count() + 1, Fault.UNREADABLE);
        };
    }

    // Also what is no JSON, no action or no actor that this version knows: none of it is as it was written.
    private Optional<TrailEntry> readable(ResultSet row, int number) throws SQLException {
        try {
            return Optional.of(rows.read(row, number));
        } catch (SealedUnderOtherKeyException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    // No case is stored without an entry that says so.
    private boolean isStored(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from kyc_case where id = :case)").param("case", caseId.value())
                .query(Boolean.class).single();
    }

    private boolean isSealed(CaseId caseId, Head head, byte[] seal) {
        try {
            return sealed.open(seal, HEAD, caseId.value()).equals(text(head));
        } catch (SealedUnderOtherKeyException _) {
            return false;
        }
    }

    private static String text(Head head) {
        return head.number() + " " + head.hash();
    }

    private Optional<Kept> head(CaseId caseId) {
        return jdbc.sql("select number, hash, seal from kyc_trail_head where case_id = :case")
                .param("case", caseId.value())
                .query((row, _) -> {
                    var head = new Head(row.getLong("number"), row.getString("hash"));
                    return new Kept(head, isSealed(caseId, head, row.getBytes("seal")));
                })
                .optional();
    }

    private record Kept(Head head, boolean isSealed) {}
}
