package io.gatehouse.adapter.persistence.operator;

import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.PasswordHash;

/**
 * Argon2id with the figures that OWASP names as a minimum: 19 MiB, 2 passes, 1 lane. Few hashes are computed at once, as
 * each takes its memory for as long as it lasts; the others wait. Thread-safe.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP password
 *      storage</a>
 */
final class Argon2PasswordHashes implements PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(
            SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIBIBYTES, PASSES);
    private final Semaphore room = new Semaphore(AT_ONCE, true);
    private final PasswordHash hashOfNobody = hashOfNobody();

    @Override
    public PasswordHash hash(Password password) {
        return inTurn(() -> new PasswordHash(Objects.requireNonNull(encoder.encode(password.value()))));
    }

    @Override
    public boolean matches(Password password, PasswordHash hash) {
        return inTurn(() -> encoder.matches(password.value(), hash.encoded()));
    }

    @Override
    public void spendTheSameTime(Password password) {
        matches(password, hashOfNobody);
    }

    // Of the usual shape, so that to check it takes as long; zeros, which no password makes. Not computed: that would be
    // the slowest of all that the application does at its start.
    private static PasswordHash hashOfNobody() {
        var base64 = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(
                MEMORY_KIBIBYTES, PASSES, LANES, base64.encodeToString(new byte[SALT_BYTES]),
                base64.encodeToString(new byte[HASH_BYTES])));
    }

    private <T> T inTurn(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
