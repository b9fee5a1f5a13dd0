package io.gatehouse.application.webhook.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.GapId;

/** Takes a gap off the list of open ones, with nothing done about it. */
public interface DismissGapUseCase {

    /** Dismisses it; audited. */
    Outcome dismiss(Command command);

    /** Which one, and who wants it. */
    record Command(GapId gap, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is dismissed. */
        record Dismissed() implements Outcome {}

        /** There is no open gap of that id. */
        record NotOpen() implements Outcome {}
    }
}
