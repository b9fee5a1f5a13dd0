package io.gatehouse.adapter.http.in.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells whether bytes are one webhook from its first byte to its last. Says no to everything unusual, as then nothing is
 * lost but time: what is not POST to the plain address, has chunks, waits to be told to go on, or whose header lines leave
 * the least doubt.
 */
final class WholeWebhook {

    private static final byte[] START = ascii("POST /webhooks/blnk");
    private static final byte[] VERSION = ascii(" HTTP/1.1\r\n");
    private static final byte[] LENGTH = ascii("content-length:");
    private static final byte[] CHUNKS = ascii("transfer-encoding");
    private static final byte[] EXPECT = ascii("expect");
    private static final byte[] UPGRADE = ascii("upgrade");
    private static final int LONGEST_SOURCE = 63;
    private static final int MOST_DIGITS = 4;
    private static final int UNKNOWN = -1;

    private final byte[] bytes;
    private final int end;
    private int at;

    private WholeWebhook(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** Whether the first {@code length} bytes are exactly one webhook. */
    static boolean isIn(byte[] bytes, int length) {
        return new WholeWebhook(bytes, length).isWhole();
    }

    private boolean isWhole() {
        return isAt(0, START) && isRequestLine() && bodyLength() == end - at;
    }

    private boolean isRequestLine() {
        at = START.length;
        if (at < end && bytes[at] == '/') {
            at++;
            var most = Math.min(end, at + LONGEST_SOURCE);
            while (at < most && isPlain(bytes[at])) {
                at++;
            }
        }
        var whole = isAt(at, VERSION);
        at += VERSION.length;
        return whole;
    }

    /** Goes through the header lines to behind the empty one. */
    private int bodyLength() {
        var length = UNKNOWN;
        while (true) {
            var lineEnd = lineEnd();
            if (lineEnd == UNKNOWN) {
                return UNKNOWN;
            }
            if (lineEnd == at) {
                at += 2;
                return length;
            }
            if (isIgnoringCase(LENGTH)) {
                // Of two, whichever counts is Tomcat's to say.
                length = length == UNKNOWN ? number(at + LENGTH.length, lineEnd) : UNKNOWN;
                if (length == UNKNOWN) {
                    return UNKNOWN;
                }
            } else if (!isPlain(bytes[at]) || isIgnoringCase(CHUNKS) || isIgnoringCase(EXPECT)
                    || isIgnoringCase(UPGRADE)) {
                return UNKNOWN;
            }
            at = lineEnd + 2;
        }
    }

    private int lineEnd() {
        for (var place = at; place + 1 < end; place++) {
            if (bytes[place] == '\n') {
                return UNKNOWN;
            }
            if (bytes[place] == '\r') {
                return bytes[place + 1] == '\n' ? place : UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    private int number(int from, int to) {
        var start = from < to && bytes[from] == ' ' ? from + 1 : from;
        if (start == to || to - start > MOST_DIGITS) {
            return UNKNOWN;
        }
        var number = 0;
        for (var place = start; place < to; place++) {
            if (bytes[place] < '0' || bytes[place] > '9') {
                return UNKNOWN;
            }
            number = 10 * number + bytes[place] - '0';
        }
        return number;
    }

    private boolean isAt(int place, byte[] text) {
        return place + text.length <= end
                && Arrays.equals(bytes, place, place + text.length, text, 0, text.length);
    }

    private boolean isIgnoringCase(byte[] lowerCase) {
        if (at + lowerCase.length > end) {
            return false;
        }
        for (var place = 0; place < lowerCase.length; place++) {
            var letter = bytes[at + place];
            var lower = letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
            if (lower != lowerCase[place]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(byte letter) {
        return isIn(letter, 'a', 'z') || isIn(letter, 'A', 'Z') || isIn(letter, '0', '9') || letter == '-'
                || letter == '_';
    }

    private static boolean isIn(byte letter, char first, char last) {
        return letter >= first && letter <= last;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
