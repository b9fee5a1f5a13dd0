package io.gatehouse.simulator.core;

import tools.jackson.core.JacksonException;

import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.GoJson;

/** How Core reads the answer to a transaction hook: a JSON body weighs more than the status. */
public enum HookVerdict {
    /** The hook counts as delivered. */
    SUCCESS,
    /** The hook counts as failed and is retried while retries are left. */
    FAILURE;

    /** Applies Core's rules: {@code {"ok":true}} with 200 fails, {@code {"success":true}} with 500 succeeds. */
    public static HookVerdict of(Answer answer) {
        return switch (answer) {
            case Answer.Missing _ -> FAILURE;
            case Answer.Received received -> ofBody(received);
        };
    }

    private static HookVerdict ofBody(Answer.Received received) {
        var byStatus = received.isSuccess() ? SUCCESS : FAILURE;
        if (received.body().length() == 0) {
            return byStatus;
        }
        try {
            var json = GoJson.read(received.body().text());
            if (json.isNull()) {
                return FAILURE;
            }
            if (json.isObject()) {
                return json.path("success").isBoolean() && json.path("success").booleanValue() ? SUCCESS : FAILURE;
            }
            return byStatus;
        } catch (JacksonException _) {
            return byStatus;
        }
    }
}
