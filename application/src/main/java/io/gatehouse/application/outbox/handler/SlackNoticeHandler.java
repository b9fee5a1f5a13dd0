package io.gatehouse.application.outbox.handler;

import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.SlackNotice;

/** Posts notices to the Slack channel of those who run Gatehouse. */
public final class SlackNoticeHandler implements CallHandler<SlackNotice> {

    private final SlackChannel slack;

    /** Posting there. */
    public SlackNoticeHandler(SlackChannel slack) {
        this.slack = slack;
    }

    @Override
    public Class<SlackNotice> kind() {
        return SlackNotice.class;
    }

    @Override
    public CallOutcome make(SlackNotice notice) {
        return slack.post(notice);
    }
}
