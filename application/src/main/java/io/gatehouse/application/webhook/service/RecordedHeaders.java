package io.gatehouse.application.webhook.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.Header;

/**
 * Decides what of a request's headers may be kept. Values are kept of headers that are known to carry no credentials;
 * of others only the name, since a Core may send a secret in a header of any name.
 */
final class RecordedHeaders {

    private static final String REDACTED = "[not kept]";
    private static final int MAXIMUM_HEADERS = 50;
    private static final int MAXIMUM_VALUE_LENGTH = 500;
    private static final int SHOWN_OF_SIGNATURE = 12;
    private static final Set<String> KEPT = Set.of(
            "accept", "accept-encoding", "content-encoding", "content-length", "content-type", "host",
            "transfer-encoding", "user-agent", "x-blnk-timestamp", "x-hook-id", "x-hook-type");

    private RecordedHeaders() {}

    /** The headers, without credentials and within bounds; those that the source expects are credentials too. */
    static List<Header> of(List<Header> headers, List<ExpectedHeader> expected) {
        var recorded = new ArrayList<Header>(Math.min(headers.size(), MAXIMUM_HEADERS));
        for (var header : headers.subList(0, Math.min(headers.size(), MAXIMUM_HEADERS))) {
            recorded.add(recorded(header, expected));
        }
        return recorded;
    }

    private static Header recorded(Header header, List<ExpectedHeader> expected) {
        var name = shortened(header.name(), MAXIMUM_VALUE_LENGTH);
        if (KEPT.contains(name) && expected.stream().noneMatch(secret -> secret.name().equals(name))) {
            return new Header(name, shortened(header.value(), MAXIMUM_VALUE_LENGTH));
        }
        // Enough to compare with what the sender logged, too little to send again.
        return new Header(
                name,
                name.equals(SignedRequest.SIGNATURE_HEADER)
                        ? shortened(header.value(), SHOWN_OF_SIGNATURE)
                        : REDACTED);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
