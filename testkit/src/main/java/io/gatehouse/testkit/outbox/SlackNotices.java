package io.gatehouse.testkit.outbox;

import java.util.List;

import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.SlackNotice;

/** Notices for tests. */
public final class SlackNotices {

    private SlackNotices() {}

    /** One with that key and something to say. */
    public static SlackNotice notice(String key) {
        return new SlackNotice(
                new IdempotencyKey(key), "Something happened", "Look at it.",
                List.of(new SlackNotice.Fact("Source", "Default"), new SlackNotice.Fact("How often", "3")));
    }
}
