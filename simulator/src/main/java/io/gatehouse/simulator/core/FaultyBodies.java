package io.gatehouse.simulator.core;

import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Payload;

/** Spoils bodies before they are signed. */
final class FaultyBodies {

    /** One byte more than the receiver accepts. */
    static final int TOO_LARGE_BYTES = 5 * 1024 * 1024 + 1;

    private FaultyBodies() {}

    static Payload apply(Fault fault, Payload body) {
        return switch (fault) {
            case NOT_JSON -> Payload.ofText("This is no JSON, though it is signed: " + body.length());
            case NO_EVENT_NAME -> withoutEvent(body);
            case UNKNOWN_EVENT -> renamed(body);
            case EXTRA_FIELD -> withExtraField(body);
            case TOO_LARGE -> padded(body);
            case NONE, DUPLICATE, WRONG_SECRET, EMPTY_KEY, UNSIGNED, STALE, FUTURE, UPPER_CASE_HEX, ALTERED_BYTE, SLOW,
                    CUT_OFF ->
                body;
        };
    }

    /** The body with one byte changed that keeps it valid JSON where it can: a digit or letter in the middle. */
    static Payload altered(Payload body) {
        var bytes = body.bytes();
        if (bytes.length == 0) {
            return Payload.ofText("x");
        }
        for (var i = bytes.length / 2; i < bytes.length; i++) {
            if (Character.isDigit(bytes[i])) {
                bytes[i] = (byte) (bytes[i] == '9' ? '8' : bytes[i] + 1);
                return Payload.of(bytes);
            }
        }
        bytes[bytes.length / 2] ^= 1;
        return Payload.of(bytes);
    }

    private static Payload withoutEvent(Payload body) {
        var object = GoJson.readObject(body.text());
        object.remove("event");
        object.remove("hook_type");
        return Payload.ofText(GoJson.asIs(object));
    }

    private static Payload renamed(Payload body) {
        var object = GoJson.readObject(body.text());
        object.put("event", "identity.teleported");
        return Payload.ofText(GoJson.asIs(object));
    }

    private static Payload withExtraField(Payload body) {
        var object = GoJson.readObject(body.text());
        object.put("not_in_the_contract", true);
        return Payload.ofText(GoJson.asIs(object));
    }

    private static Payload padded(Payload body) {
        var object = GoJson.readObject(body.text());
        var overhead = Payload.ofText(GoJson.asIs(object.put("padding", ""))).length();
        object.put("padding", "x".repeat(Math.max(0, TOO_LARGE_BYTES - overhead)));
        return Payload.ofText(GoJson.asIs(object));
    }
}
