package io.gatehouse.adapter.persistence.shared;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * Seals what must not be readable in the store: AES-256-GCM by Google Tink. Each sealed text names the key it was made
 * with, so a keyset may hold several: the primary one seals, all of them open. Thread-safe.
 *
 * <p>What is sealed is bound to its place by the associated data. A sealed text that was copied to another row or column
 * does not open there.
 *
 * @see <a href="https://developers.google.com/tink/aead">Tink AEAD</a>
 */
public final class Keyring {

    private final Aead aead;

    private Keyring(Aead aead) {
        this.aead = aead;
    }

    /**
     * The keyring of this keyset.
     *
     * @param keyset JSON as Tink writes it, not encrypted
     * @throws IllegalArgumentException if it is none of AES-256-GCM keys; never quotes it
     */
    public static Keyring of(String keyset) {
        return parse(keyset).orElseThrow(() -> new IllegalArgumentException(
                "the encryption keyset must be a Tink keyset in JSON with an enabled primary key of AES256_GCM"));
    }

    /** Whether a keyring can be made of this keyset. */
    public static boolean accepts(String keyset) {
        return parse(keyset).isPresent();
    }

    /** A new keyset of one random key, in JSON. Whoever has it can open everything that is sealed with it. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink can make keys of AES-256-GCM", e);
        }
    }

    /**
     * Seals a copy of the text.
     *
     * @param purpose what it is
     * @param owner   the ids of the row that it belongs to
     */
    public byte[] seal(byte[] plain, String purpose, String... owner) {
        try {
            return aead.encrypt(plain, associatedData(purpose, owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed: " + purpose, e);
        }
    }

    /**
     * Opens what was sealed for the same purpose and owner.
     *
     * @throws SealedUnderOtherKeyException if it was sealed for another, with a key that is not in the keyset, or altered since
     */
    public byte[] open(byte[] sealed, String purpose, String... owner) {
        try {
            return aead.decrypt(sealed, associatedData(purpose, owner));
        } catch (GeneralSecurityException e) {
            throw new SealedUnderOtherKeyException(purpose, e);
        }
    }

    private static Optional<Keyring> parse(String keyset) {
        try {
            AeadConfig.register();
            var handle = TinkJsonProtoKeysetFormat.parseKeyset(
                    keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            if (!(handle.getPrimary().getKey().getParameters() instanceof AesGcmParameters parameters)
                    || parameters.getKeySizeBytes() != 32) {
                return Optional.empty();
            }
            return Optional.of(new Keyring(handle.getPrimitive(RegistryConfiguration.get(), Aead.class)));
        } catch (GeneralSecurityException | IllegalStateException _) {
            // Neither is passed on: a parser may quote what it could not read, which is the secret.
            return Optional.empty();
        }
    }

    private static byte[] associatedData(String purpose, String... owner) {
        return Canonical.bytes(Stream.concat(Stream.of(purpose), Arrays.stream(owner)).toList());
    }
}
