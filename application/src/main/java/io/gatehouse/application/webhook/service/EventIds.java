package io.gatehouse.application.webhook.service;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventIdentity;
import io.gatehouse.domain.webhook.SourceId;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The ids of events: UUIDs of version 8 (RFC 9562) that follow from what an event is known by, so that the store's one
 * index of ids is also the memory of what has arrived.
 *
 * <p>48 bits are the identity's own time, so that ids of one hour lie together in that index and a new one rarely touches
 * a part of it that is not in memory; 74 bits are of a SHA-256 over source and identity.
 */
final class EventIds {

    private static final long TIME_MASK = 0xFFFF_FFFF_FFFFL;
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private EventIds() {}

    /** The id of the event that a source tells of. */
    static EventId of(SourceId source, EventIdentity identity) {
        var hash = ByteBuffer.wrap(hash(source, identity));
        // Whole minutes: the same time may come with more digits or fewer.
        var time = identity.time().map(at -> at.truncatedTo(ChronoUnit.MINUTES)).orElse(Instant.EPOCH).toEpochMilli();
        var most = (time & TIME_MASK) << 16 | VERSION | (hash.getLong() & 0xFFFL);
        var least = VARIANT | hash.getLong() >>> 2;
        return new EventId(new UUID(most, least));
    }

    private static byte[] hash(SourceId source, EventIdentity identity) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES * 2).putLong(source.value().getMostSignificantBits())
                    .putLong(source.value().getLeastSignificantBits()).flip());
            add(digest, identity.rule().name());
            identity.parts().forEach(part -> add(digest, part));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** With its length, so that no two lists of parts look the same. */
    private static void add(MessageDigest digest, String part) {
        var bytes = part.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
