package io.gatehouse.application.webhook.service;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceSecret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A request that says it comes from a Core, and the checks that show whether it does: headers first, as they cost
 * nothing, then the signature, then the time, since only a signed time says anything.
 */
record SignedRequest(List<Header> headers, Payload payload) {

    static final String SIGNATURE_HEADER = "x-blnk-signature";
    static final String TIMESTAMP_HEADER = "x-blnk-timestamp";

    private static final List<String> NAMES = List.of(SIGNATURE_HEADER, TIMESTAMP_HEADER);
    private static final int SIGNATURE_LENGTH = 64;
    private static final int MOST_DIGITS = 19;

    /** What the checks found. */
    sealed interface Verdict {

        /** It comes from whoever holds the secret, and was signed at that time by the sender's clock. */
        record Authentic(SecretId secret, Instant signedAt) implements Verdict {}

        /** It is to be refused. */
        record Refused(RefusalCause cause) implements Verdict {}
    }

    /** Checks the request against what a source accepts. */
    Verdict check(List<SourceSecret> secrets, List<ExpectedHeader> expected, Instant now, Duration tolerance) {
        return unexpectedHeader(expected)
                .or(this::unsigned)
                .or(this::malformed)
                .<Verdict>map(Verdict.Refused::new)
                .orElseGet(() -> checkSignature(secrets, now, tolerance));
    }

    private Verdict checkSignature(List<SourceSecret> secrets, Instant now, Duration tolerance) {
        if (secrets.isEmpty()) {
            return new Verdict.Refused(new RefusalCause.NoSecret());
        }
        var timestamp = values(TIMESTAMP_HEADER).getFirst();
        var signature = new BlnkSignature(values(SIGNATURE_HEADER).getFirst(), timestamp, payload);
        var match = secrets.stream().filter(secret -> signature.isOf(secret.secret())).findFirst();
        if (match.isEmpty()) {
            return new Verdict.Refused(
                    signature.isOfEmptyKey() ? new RefusalCause.EmptyKey() : new RefusalCause.UnknownSecret());
        }
        return checkTime(match.get().id(), timestamp, now, tolerance);
    }

    private static Verdict checkTime(SecretId secret, String timestamp, Instant now, Duration tolerance) {
        try {
            var signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
            var skew = Duration.between(signedAt, now);
            return skew.abs().compareTo(tolerance) > 0
                    ? new Verdict.Refused(new RefusalCause.Stale(skew, tolerance))
                    : new Verdict.Authentic(secret, signedAt);
        } catch (NumberFormatException | DateTimeException _) {
            // 19 digits can say more seconds than any clock shows.
            return new Verdict.Refused(new RefusalCause.MalformedHeader(TIMESTAMP_HEADER));
        }
    }

    private Optional<RefusalCause> unexpectedHeader(List<ExpectedHeader> expected) {
        for (var header : expected) {
            if (values(header.name()).stream().noneMatch(value -> isSame(value, header.value()))) {
                return Optional.of(new RefusalCause.UnexpectedHeader(header.name()));
            }
        }
        return Optional.empty();
    }

    private Optional<RefusalCause> unsigned() {
        var missing = new ArrayList<String>(0);
        for (var name : NAMES) {
            if (values(name).isEmpty()) {
                missing.add(name);
            }
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new RefusalCause.Unsigned(missing));
    }

    private Optional<RefusalCause> malformed() {
        for (var name : NAMES) {
            var values = values(name);
            if (values.size() > 1 || !isWellFormed(name, values.getFirst())) {
                return Optional.of(new RefusalCause.MalformedHeader(name));
            }
        }
        return Optional.empty();
    }

    private static boolean isWellFormed(String name, String value) {
        return name.equals(SIGNATURE_HEADER)
                ? value.length() == SIGNATURE_LENGTH && consistsOf(value, 'f')
                : !value.isEmpty() && value.length() <= MOST_DIGITS && consistsOf(value, '9');
    }

    /** Of the digits up to the last one, in lower case. Each request is asked: an expression would take ten times as long. */
    private static boolean consistsOf(String value, char last) {
        for (var place = 0; place < value.length(); place++) {
            var digit = value.charAt(place);
            var known = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= last);
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private List<String> values(String name) {
        var values = new ArrayList<String>(1);
        for (var header : headers) {
            if (header.name().equals(name)) {
                values.add(header.value());
            }
        }
        return values;
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
