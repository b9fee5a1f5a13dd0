package io.gatehouse.adapter.web.admin.outbox;

import java.util.Optional;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.CallSummary;

/**
 * A call as its list shows it.
 *
 * @param at    when it is tried next, or died
 * @param retry where it can be tried again, if it can
 */
record CallRow(
        String key, String kind, Badge state, String attempts, Moment at, boolean inHand, Optional<String> error,
        Optional<String> retry) {

    static CallRow of(CallSummary call, Words words, Moments moments) {
        return new CallRow(
                call.key().value(), words.find("call.kind." + call.kind()).orElse(call.kind()),
                state(call.state(), words), words.number(call.attempts()), moments.at(call.at()), call.inHand(),
                call.error(),
                call.state() == CallState.DEAD
                        ? Optional.of(Address.of(RetryCallPageController.PATH).with("key", call.key().value()).text())
                        : Optional.empty());
    }

    private static Badge state(CallState state, Words words) {
        return switch (state) {
            case WAITING -> new Badge(Badge.Tone.PLAIN, words.say("call.state.waiting"));
            case RETRYING -> new Badge(Badge.Tone.WARN, words.say("call.state.retrying"));
            case DEAD -> new Badge(Badge.Tone.BAD, words.say("call.state.dead"));
        };
    }
}
