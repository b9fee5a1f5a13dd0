package io.gatehouse.adapter.persistence.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.LedgerCall;
import io.gatehouse.domain.outbox.LedgerCall.About;
import io.gatehouse.domain.outbox.LedgerCall.HeldTransactionsOrder;
import io.gatehouse.domain.outbox.LedgerCall.ResultNote;
import io.gatehouse.domain.outbox.LedgerCall.ReviewAlert;
import io.gatehouse.domain.outbox.LedgerCall.ReviewAlertEnd;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.outbox.SlackNotice.Fact;

/**
 * A call as it is kept: what kind it is, in the clear, and the rest as JSON, to be sealed. Another version of Gatehouse
 * may read what this one wrote, so a form is only ever added to.
 */
record CallForm(String kind, String content) {

    private static final String SLACK_NOTICE = "slack-notice";
    private static final String RESULT_NOTE = "result-note";
    private static final String REVIEW_ALERT = "review-alert";
    private static final String REVIEW_ALERT_END = "review-alert-end";
    private static final String HELD_TRANSACTIONS = "held-transactions";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CallForm of(OutboundCall call) {
        return switch (call) {
            case SlackNotice notice -> new CallForm(SLACK_NOTICE, JSON.writeValueAsString(SlackNoticeForm.of(notice)));
            case LedgerCall ledgerCall -> of(ledgerCall);
        };
    }

    private static CallForm of(LedgerCall call) {
        var about = AboutForm.of(call.about());
        return switch (call) {
            case ResultNote note -> new CallForm(
                    RESULT_NOTE, JSON.writeValueAsString(new ResultNoteForm(
                            about, note.verification().status().word(), note.verification().caseId(),
                            note.verification().decidedAt(), note.verification().expiresAt().orElse(null))));
            case ReviewAlert alert -> new CallForm(
                    REVIEW_ALERT, JSON.writeValueAsString(new ReviewAlertForm(
                            about, alert.text().title(), alert.text().description(), alert.text().marker())));
            case ReviewAlertEnd end -> new CallForm(
                    REVIEW_ALERT_END, JSON.writeValueAsString(new ReviewAlertEndForm(
                            about, end.marker(), end.change().status().orElse(null))));
            case HeldTransactionsOrder order -> new CallForm(
                    HELD_TRANSACTIONS, JSON.writeValueAsString(new HeldTransactionsForm(about, order.commits())));
        };
    }

    /** @throws IllegalStateException if this version knows no such kind; the call then waits for one that does */
    OutboundCall toDomain(IdempotencyKey key) {
        return switch (kind) {
            case SLACK_NOTICE -> JSON.readValue(content, SlackNoticeForm.class).toDomain(key);
            case RESULT_NOTE -> JSON.readValue(content, ResultNoteForm.class).toDomain(key);
            case REVIEW_ALERT -> JSON.readValue(content, ReviewAlertForm.class).toDomain(key);
            case REVIEW_ALERT_END -> JSON.readValue(content, ReviewAlertEndForm.class).toDomain(key);
            case HELD_TRANSACTIONS -> JSON.readValue(content, HeldTransactionsForm.class).toDomain(key);
            default -> throw new IllegalStateException("the outbox holds a call of the unknown kind " + kind);
        };
    }

    private record SlackNoticeForm(String title, String text, List<FactForm> facts) {

        static SlackNoticeForm of(SlackNotice notice) {
            return new SlackNoticeForm(
                    notice.title(), notice.text(),
                    notice.facts().stream().map(fact -> new FactForm(fact.label(), fact.value())).toList());
        }

        SlackNotice toDomain(IdempotencyKey key) {
            return new SlackNotice(
                    key, title, text, facts.stream().map(fact -> new Fact(fact.label(), fact.value())).toList());
        }
    }

    private record FactForm(String label, String value) {}

    private record AboutForm(
            String installation, String instance, List<String> permissions, UUID caseId, String identity) {

        static AboutForm of(About about) {
            return new AboutForm(
                    about.installation().value(), about.instance().value(),
                    about.permissions().scopes().stream().map(Permission::scope).toList(), about.caseId().value(),
                    about.identity().value());
        }

        About toDomain() {
            return new About(
                    new InstallationId(installation), new InstanceId(instance), Permissions.of(permissions),
                    new CaseId(caseId), new IdentityId(identity));
        }
    }

    private record ResultNoteForm(
            AboutForm about, String status, String caseId, Instant decidedAt, @Nullable Instant expiresAt) {

        ResultNote toDomain(IdempotencyKey key) {
            return new ResultNote(key, about.toDomain(), new Verification(
                    VerificationStatus.of(status).orElseThrow(), caseId, decidedAt, Optional.ofNullable(expiresAt)));
        }
    }

    private record ReviewAlertForm(AboutForm about, String title, String description, String marker) {

        ReviewAlert toDomain(IdempotencyKey key) {
            return new ReviewAlert(key, about.toDomain(), new AlertText(title, description, marker));
        }
    }

    private record ReviewAlertEndForm(AboutForm about, String marker, @Nullable String status) {

        ReviewAlertEnd toDomain(IdempotencyKey key) {
            return new ReviewAlertEnd(
                    key, about.toDomain(), marker, new AlertChange(Optional.empty(), Optional.ofNullable(status)));
        }
    }

    private record HeldTransactionsForm(AboutForm about, boolean commits) {

        HeldTransactionsOrder toDomain(IdempotencyKey key) {
            return new HeldTransactionsOrder(key, about.toDomain(), commits);
        }
    }
}
