package io.gatehouse.adapter.web.shared;

import java.util.Optional;

import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.domain.installation.OrganizationId;

/** A callback of Blnk Cloud as tables show it. */
public record CallbackRow(
        String kind, Badge outcome, Moment received, String installation, String path, String instance,
        Optional<String> organization) {
    /** Puts rows into words. */
    public record Rows(Words words, Moments moments) {
        /** The row for that callback. */
        public CallbackRow row(CallbackSummary callback) {
            return new CallbackRow(
                    kind(callback), outcome(callback), moments.at(callback.receivedAt()),
                    callback.installation().value(),
                    "/admin/installations/" + PathIds.write(callback.installation().value()),
                    callback.instance().value(), callback.organization().map(OrganizationId::value));
        }

        private String kind(CallbackSummary callback) {
            return switch (callback.kind()) {
                case INSTALL -> words.say("callback.kind.install");
                case UNINSTALL -> words.say("callback.kind.uninstall");
            };
        }

        private Badge outcome(CallbackSummary callback) {
            return switch (callback.outcome()) {
                case APPLIED -> new Badge(Badge.Tone.GOOD, words.say("callback.outcome.applied"));
                case DUPLICATE -> new Badge(Badge.Tone.PLAIN, words.say("callback.outcome.duplicate"));
                case REISSUED -> new Badge(Badge.Tone.WARN, words.say("callback.outcome.reissued"));
                case REINSTALLED -> new Badge(Badge.Tone.GOOD, words.say("callback.outcome.reinstalled"));
            };
        }

    }
}
