package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;

/** An entry as {@code kyc_trail} holds it: both ways. */
final class TrailRow {

    static final String SELECT = """
        select case_id, number, entry_id, round, at, actor_kind, reviewer, action, sealed_content, previous, hash
        from kyc_trail where case_id = :case
        """;

    private static final String PURPOSE = "kyc_trail";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sealed sealed;

    TrailRow(Sealed sealed) {
        this.sealed = sealed;
    }

    private enum ActorKind {
        REVIEWER,
        PORTAL,
        GATEHOUSE
    }

    private record ContentForm(String nonce, String name, Map<String, String> details) {}

    /** @throws io.gatehouse.adapter.persistence.shared.SealedUnderOtherKeyException if its content does not open */
    TrailEntry read(ResultSet row, int number) throws SQLException {
        var caseId = new CaseId(Columns.id(row, "case_id"));
        var id = Columns.id(row, "entry_id");
        var content = JSON.readValue(
                sealed.open(row.getBytes("sealed_content"), PURPOSE, caseId.value(), id), ContentForm.class);
        return new TrailEntry(
                row.getLong("number"),
                new CaseEntry(
                        id, caseId, row.getInt("round"), Columns.time(row, "at"), actor(row, content.name),
                        CaseAction.valueOf(row.getString("action")), new TreeMap<>(content.details)),
                content.nonce, row.getString("previous"), row.getString("hash"));
    }

    private static CaseActor actor(ResultSet row, String name) throws SQLException {
        return switch (ActorKind.valueOf(row.getString("actor_kind"))) {
            case REVIEWER -> new CaseActor.ByReviewer(CaseRow.reviewer(row, "reviewer").orElseThrow(), name);
            case PORTAL -> new CaseActor.ByPortal();
            case GATEHOUSE -> new CaseActor.ByGatehouse();
        };
    }

    StatementSpec bind(StatementSpec statement, TrailEntry link) {
        var entry = link.entry();
        var bound = switch (entry.actor()) {
            case CaseActor.ByReviewer(var id, var name) -> bind(statement, link, ActorKind.REVIEWER, name)
                    .param("reviewer", id.value());
            case CaseActor.ByPortal() -> bind(statement, link, ActorKind.PORTAL, "").param("reviewer", null);
            case CaseActor.ByGatehouse() -> bind(statement, link, ActorKind.GATEHOUSE, "").param("reviewer", null);
        };
        return bound
                .param("case", entry.caseId().value())
                .param("number", link.number())
                .param("id", entry.id())
                .param("round", entry.round())
                .param("at", Columns.time(entry.at()))
                .param("action", entry.action().name())
                .param("previous", link.previous())
                .param("hash", link.hash());
    }

    private StatementSpec bind(StatementSpec statement, TrailEntry link, ActorKind kind, String name) {
        var content = JSON.writeValueAsString(new ContentForm(link.nonce(), name, link.entry().details()));
        return statement
                .param("actorKind", kind.name())
                .param("content", sealed.seal(content, PURPOSE, link.entry().caseId().value(), link.entry().id()));
    }
}
