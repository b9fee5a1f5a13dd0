package io.gatehouse.adapter.persistence.shared;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Locks on names, held until the unit of work ends. They work for what is not stored yet, too, which a lock on a row
 * does not.
 *
 * <p>PostgreSQL knows such a lock by 64 bits, here of a SHA-256. Two names with the same bits would wait for each other
 * without need, and nothing worse.
 */
public final class Locks {

    private final JdbcClient jdbc;

    /** Ones in this store. */
    public Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other unit of work holds the lock, and takes it. */
    public void take(String namespace, String... name) {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", key(namespace, name)).query((_, _) -> true)
                .single();
    }

    private static long key(String namespace, String... name) {
        try {
            var parts = Stream.concat(Stream.of(namespace), Arrays.stream(name)).toList();
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(Canonical.bytes(parts))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
