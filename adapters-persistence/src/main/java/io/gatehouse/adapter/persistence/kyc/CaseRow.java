package io.gatehouse.adapter.persistence.kyc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.Proposal;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.SubjectFingerprint;
import io.gatehouse.domain.shared.Reason;

/** A case as {@code kyc_case} holds it, and its decision as {@code kyc_decision} does: both ways. */
final class CaseRow {

    /** Of {@code kyc_case c left join kyc_decision d on d.case_id = c.id and d.round = c.decided_round}. */
    static final String COLUMNS = """
        c.id, c.instance_id, c.identity_id, c.fingerprint, c.round, c.opened_at, c.version, c.state, c.since,
        c.open_cause, c.policy, c.causes, c.four_eyes, c.validity, c.review_since, c.due_at, c.assignee, c.maker,
        c.reason, c.sealed_comment, c.proposed_at, c.expires_at, d.maker as decision_maker,
        d.checker as decision_checker, d.reason as decision_reason, d.sealed_comment as decision_comment,
        d.proposed_at as decision_proposed_at, d.policy as decision_policy, d.at as decision_at
        """;

    private static final String PROPOSAL = "kyc_case.comment";
    private static final String DECISION = "kyc_decision.comment";

    private final Sealed sealed;

    CaseRow(Sealed sealed) {
        this.sealed = sealed;
    }

    KycCase read(ResultSet row, int number) throws SQLException {
        return new KycCase(
                new CaseId(Columns.id(row, "id")), new InstanceId(row.getString("instance_id")),
                new IdentityId(row.getString("identity_id")),
                Columns.optionalText(row, "fingerprint").map(SubjectFingerprint::new), state(row),
                row.getInt("round"), Columns.time(row, "opened_at"), row.getLong("version"));
    }

    private CaseState state(ResultSet row) throws SQLException {
        return switch (CaseState.Kind.valueOf(row.getString("state"))) {
            case OPEN -> new CaseState.Open(cause(row), Columns.time(row, "since"));
            case SCREENING -> new CaseState.Screening(cause(row), Columns.time(row, "since"));
            case CLEARED -> new CaseState.Cleared(
                    new PolicyVersion(row.getInt("policy")), Columns.time(row, "since"),
                    Columns.optionalTime(row, "expires_at"));
            case IN_REVIEW -> review(row);
            case AWAITING_CHECKER -> new CaseState.AwaitingChecker(
                    review(row),
                    new Proposal(
                            reviewer(row, "maker").orElseThrow(), ReasonCode.valueOf(row.getString("reason")),
                            comment(row, "sealed_comment", PROPOSAL), Columns.time(row, "proposed_at")),
                    Columns.time(row, "since"));
            case APPROVED -> new CaseState.Approved(decision(row), Columns.optionalTime(row, "expires_at"));
            case REJECTED -> new CaseState.Rejected(decision(row));
            case MORE_INFORMATION -> new CaseState.MoreInformation(decision(row));
        };
    }

    private static OpenCause cause(ResultSet row) throws SQLException {
        return OpenCause.valueOf(row.getString("open_cause"));
    }

    private static CaseState.InReview review(ResultSet row) throws SQLException {
        return new CaseState.InReview(
                causes(row), new PolicyVersion(row.getInt("policy")), row.getBoolean("four_eyes"),
                Duration.parse(row.getString("validity")), Columns.time(row, "review_since"),
                Columns.time(row, "due_at"), reviewer(row, "assignee"));
    }

    static Set<ReviewCause> causes(ResultSet row) throws SQLException {
        return Columns.texts(row, "causes").stream().map(ReviewCause::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Of the columns whose names begin with {@code decision}, and those of the id and the round of the case. */
    Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                new Proposal(
                        reviewer(row, "decision_maker").orElseThrow(),
                        ReasonCode.valueOf(row.getString("decision_reason")),
                        comment(row, "decision_comment", DECISION), Columns.time(row, "decision_proposed_at")),
                reviewer(row, "decision_checker"), new PolicyVersion(row.getInt("decision_policy")),
                Columns.time(row, "decision_at"));
    }

    private Reason comment(ResultSet row, String column, String purpose) throws SQLException {
        return new Reason(sealed.open(
                row.getBytes(column), purpose, Columns.id(row, "id"), row.getInt("round")));
    }

    static Optional<ReviewerId> reviewer(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(ReviewerId::new);
    }

    /** Binds all that changes of a case. */
    StatementSpec bind(StatementSpec statement, KycCase stored) {
        var parts = parts(stored.state());
        var review = parts.review;
        var proposal = parts.proposal;
        return statement
                .param("id", stored.id().value())
                .param("fingerprint", stored.fingerprint().map(SubjectFingerprint::hex).orElse(null))
                .param("round", stored.round())
                .param("state", stored.state().kind().name())
                .param("since", Columns.time(stored.state().since()))
                .param("openCause", parts.cause.map(Enum::name).orElse(null))
                .param("policy", parts.policy.map(PolicyVersion::number).orElse(null))
                .param("causes", review.map(one -> one.causes().stream().map(Enum::name).sorted()
                        .toArray(String[]::new)).orElse(null))
                .param("fourEyes", review.map(CaseState.InReview::needsFourEyes).orElse(null))
                .param("validity", review.map(one -> one.validity().toString()).orElse(null))
                .param("reviewSince", review.map(one -> Columns.time(one.since())).orElse(null))
                .param("dueAt", review.map(one -> Columns.time(one.dueAt())).orElse(null))
                .param("assignee", review.flatMap(CaseState.InReview::assignee).map(ReviewerId::value).orElse(null))
                .param("maker", proposal.map(one -> one.maker().value()).orElse(null))
                .param("reason", proposal.map(one -> one.reason().name()).orElse(null))
                .param("comment", comment(proposal, PROPOSAL, stored))
                .param("proposedAt", proposal.map(one -> Columns.time(one.at())).orElse(null))
                .param("expiresAt", parts.expiresAt.map(Columns::time).orElse(null));
    }

    /** Binds the decision of a case. */
    StatementSpec bind(StatementSpec statement, KycCase decided, Decision decision) {
        var proposal = decision.proposal();
        return statement
                .param("id", decided.id().value())
                .param("round", decided.round())
                .param("maker", proposal.maker().value())
                .param("checker", decision.checker().map(ReviewerId::value).orElse(null))
                .param("reason", proposal.reason().name())
                .param("comment", comment(Optional.of(proposal), DECISION, decided))
                .param("proposedAt", Columns.time(proposal.at()))
                .param("policy", decision.policy().number())
                .param("at", Columns.time(decision.at()));
    }

    private byte @Nullable [] comment(Optional<Proposal> proposal, String purpose, KycCase owner) {
        return proposal.map(one -> sealed.seal(one.comment().text(), purpose, owner.id().value(), owner.round()))
                .orElse(null);
    }

    /** The decision that a state says of. */
    static Optional<Decision> decision(CaseState state) {
        return switch (state) {
            case CaseState.Open _,CaseState.Screening _,CaseState.Cleared _,CaseState.InReview _,CaseState.AwaitingChecker _ ->
                Optional.empty();
            case CaseState.Approved approved -> Optional.of(approved.decision());
            case CaseState.Rejected rejected -> Optional.of(rejected.decision());
            case CaseState.MoreInformation asked -> Optional.of(asked.decision());
        };
    }

    private record Parts(
            Optional<OpenCause> cause, Optional<PolicyVersion> policy, Optional<CaseState.InReview> review,
            Optional<Proposal> proposal, Optional<Instant> expiresAt) {

        static final Parts NONE = new Parts(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Parts of(OpenCause cause) {
            return new Parts(
                    Optional.of(cause), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Parts of(CaseState.InReview review, Optional<Proposal> proposal) {
            return new Parts(
                    Optional.empty(), Optional.of(review.policy()), Optional.of(review), proposal, Optional.empty());
        }
    }

    private static Parts parts(CaseState state) {
        return switch (state) {
            case CaseState.Open open -> Parts.of(open.cause());
            case CaseState.Screening screening -> Parts.of(screening.cause());
            case CaseState.Cleared cleared -> new Parts(
                    Optional.empty(), Optional.of(cleared.policy()), Optional.empty(), Optional.empty(),
                    cleared.expiresAt());
            case CaseState.InReview review -> Parts.of(review, Optional.empty());
            case CaseState.AwaitingChecker waiting -> Parts.of(waiting.review(), Optional.of(waiting.proposal()));
            case CaseState.Approved approved -> new Parts(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), approved.expiresAt());
            case CaseState.Rejected _,CaseState.MoreInformation _ -> Parts.NONE;
        };
    }
}
