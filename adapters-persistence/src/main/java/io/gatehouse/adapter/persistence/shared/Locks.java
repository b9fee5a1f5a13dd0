package io.gatehouse.adapter.persistence.shared;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
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

    /** What to lock: a name of several parts, in a namespace. */
    public record Name(List<String> parts) {

        public Name {
            parts = List.copyOf(parts);
        }

        /** The name of those parts, in that order. */
        public static Name of(String namespace, String... parts) {
            return new Name(Stream.concat(Stream.of(namespace), Arrays.stream(parts)).toList());
        }
    }

    /** Waits until no other unit of work holds the lock, and takes it. */
    public void take(String namespace, String... name) {
        take(Name.of(namespace, name));
    }

    /** Waits until no other unit of work holds the lock, and takes it. */
    public void take(Name name) {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", key(name)).query((_, _) -> true).single();
    }

    /** Takes the first lock and then the second, as two calls would, and asks the store only once. */
    public void take(Name first, Name second) {
        jdbc.sql("select pg_advisory_xact_lock(:first), pg_advisory_xact_lock(:second)")
                .param("first", key(first)).param("second", key(second)).query((_, _) -> true).single();
    }

    /** Takes the lock if no other unit of work holds it; false if one does. */
    public boolean takeIfFree(Name name) {
        return jdbc.sql("select pg_try_advisory_xact_lock(:key)").param("key", key(name)).query(Boolean.class)
                .single();
    }

    private static long key(Name name) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(Canonical.bytes(name.parts())))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
