package io.gatehouse.adapter.persistence.outbox;

import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.outbox.SlackNotice.Fact;

/**
 * A call as it is kept: what kind it is, in the clear, and the rest as JSON, to be sealed. Another version of Gatehouse
 * may read what this one wrote, so a form is only ever added to.
 */
record CallForm(String kind, String content) {

    private static final String SLACK_NOTICE = "slack-notice";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static CallForm of(OutboundCall call) {
        return switch (call) {
            case SlackNotice notice -> new CallForm(SLACK_NOTICE, JSON.writeValueAsString(SlackNoticeForm.of(notice)));
        };
    }

    /** @throws IllegalStateException if this version knows no such kind; the call then waits for one that does */
    OutboundCall toDomain(IdempotencyKey key) {
        return switch (kind) {
            case SLACK_NOTICE -> JSON.readValue(content, SlackNoticeForm.class).toDomain(key);
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
}
