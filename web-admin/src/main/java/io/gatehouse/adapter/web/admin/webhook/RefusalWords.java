package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;

import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.RefusalCause.EmptyKey;
import io.gatehouse.domain.webhook.RefusalCause.MalformedHeader;
import io.gatehouse.domain.webhook.RefusalCause.NoSecret;
import io.gatehouse.domain.webhook.RefusalCause.Stale;
import io.gatehouse.domain.webhook.RefusalCause.TooLarge;
import io.gatehouse.domain.webhook.RefusalCause.UnexpectedHeader;
import io.gatehouse.domain.webhook.RefusalCause.UnknownSecret;
import io.gatehouse.domain.webhook.RefusalCause.UnknownSource;
import io.gatehouse.domain.webhook.RefusalCause.Unsigned;

/** Says of a refusal what happened, why, and what to do. */
record RefusalWords(Words words) {
    /** The codes of all causes, for the filter; in the order in which a request is checked. */
    static final List<String> CODES = List.of(
            "unknown-source", "too-large", "unsigned", "malformed-header", "unexpected-header", "no-secret",
            "empty-key", "unknown-secret", "stale");

    /** A refusal in words. */
    record Explanation(String what, String why, String fix) {}

    /** What all refusals of that code have in common. */
    String label(String code) {
        return words.say("refusal." + code + ".label");
    }

    Explanation explain(RefusalCause cause, String slug) {
        return switch (cause) {
            case UnknownSource _ -> explanation("unknown-source", slug);
            case TooLarge(var limit) -> explanation("too-large", words.size(limit));
            case UnexpectedHeader(var name) -> explanation("unexpected-header", name);
            case Unsigned(var missing) -> explanation("unsigned", String.join(", ", missing));
            case MalformedHeader(var name) -> explanation("malformed-header", name);
            case NoSecret _ -> explanation("no-secret");
            case EmptyKey _ -> explanation("empty-key");
            case UnknownSecret _ -> explanation("unknown-secret");
            case Stale(var skew, var tolerance) -> explanation(
                    skew.isNegative() ? "stale-ahead" : "stale-behind", words.duration(skew),
                    words.duration(tolerance));
        };
    }

    private Explanation explanation(String key, Object... figures) {
        return new Explanation(
                words.say("refusal." + key + ".what", figures), words.say("refusal." + key + ".why", figures),
                words.say("refusal." + key + ".fix", figures));
    }
}
