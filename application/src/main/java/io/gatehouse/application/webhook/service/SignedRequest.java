package io.gatehouse.application.webhook.service;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,19}");

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
        return expected.stream()
                .filter(header -> values(header.name()).stream().noneMatch(value -> isSame(value, header.value())))
                .findFirst()
                .map(header -> new RefusalCause.UnexpectedHeader(header.name()));
    }

    private Optional<RefusalCause> unsigned() {
        var missing = Stream.of(SIGNATURE_HEADER, TIMESTAMP_HEADER).filter(name -> values(name).isEmpty()).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new RefusalCause.Unsigned(missing));
    }

    private Optional<RefusalCause> malformed() {
        return Stream.of(SIGNATURE_HEADER, TIMESTAMP_HEADER)
                .filter(name -> values(name).size() > 1 || !form(name).matcher(values(name).getFirst()).matches())
                .findFirst()
                .map(RefusalCause.MalformedHeader::new);
    }

    private static Pattern form(String name) {
        return name.equals(SIGNATURE_HEADER) ? SIGNATURE : TIMESTAMP;
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
