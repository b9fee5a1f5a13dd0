package io.gatehouse.testkit.kyc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.Race;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What every {@link EvidenceKeys} promises. */
public abstract class EvidenceKeysContract {

    private static final byte[] CONTENT = "what is signed".getBytes(StandardCharsets.UTF_8);

    /** The port under test; there is no key yet. */
    protected abstract EvidenceKeys keys();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void thereIsNoKeyBeforeOneIsNeeded() {
        assertThat(unitOfWork().read(keys()::all)).isEmpty();
    }

    @Test
    void makesAKeyOnce() {
        var first = in(() -> keys().current(START));
        var second = in(() -> keys().current(START.plusSeconds(60)));

        assertThat(first).isEqualTo(second);
        assertThat(first.createdAt()).isEqualTo(START);
        assertThat(unitOfWork().read(keys()::all)).containsExactly(first);
    }

    @Test
    void allWhoNeedTheFirstKeyAtTheSameTimeHaveTheSame() {
        assertThat(Race.of(8, () -> in(() -> keys().current(START))).stream().distinct()).hasSize(1);
    }

    @Test
    void aKeyIsKnownByItsHash() throws GeneralSecurityException {
        var key = in(() -> keys().current(START));

        assertThat(key.fingerprint()).isEqualTo(HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(key.publicKey()))));
    }

    @Test
    void signsSoThatThePublicKeyTells() throws GeneralSecurityException {
        var key = in(() -> keys().current(START));
        var signature = unitOfWork().read(() -> keys().sign(key.fingerprint(), CONTENT));

        assertThat(signature).hasSize(64);
        assertThat(isSigned(key, CONTENT, signature)).isTrue();
        assertThat(isSigned(key, "something else".getBytes(StandardCharsets.UTF_8), signature)).isFalse();
    }

    @Test
    void aNewKeySignsFromThenOnAndTheOldOneStays() throws GeneralSecurityException {
        var old = in(() -> keys().current(START));
        var next = in(() -> keys().rotate(START.plusSeconds(1)));

        assertThat(next.fingerprint()).isNotEqualTo(old.fingerprint());
        assertThat(in(() -> keys().current(START.plusSeconds(2)))).isEqualTo(next);
        assertThat(unitOfWork().read(keys()::all)).containsExactly(
                next, new EvidenceKey(old.fingerprint(), old.publicKey(), old.createdAt(), false));
        assertThat(isSigned(old, CONTENT, in(() -> keys().sign(old.fingerprint(), CONTENT)))).isTrue();
        assertThat(isSigned(next, CONTENT, in(() -> keys().sign(old.fingerprint(), CONTENT)))).isFalse();
    }

    @Test
    void doesNotSignWithAKeyThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> in(() -> keys().sign("0".repeat(64), CONTENT)));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }

    private static boolean isSigned(EvidenceKey key, byte[] content, byte[] signature)
            throws GeneralSecurityException {
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key.publicKey()))));
        check.update(content);
        return check.verify(signature);
    }
}
