package io.gatehouse.adapter.evidence;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Public keys as packs and files hold them. */
final class PublicKeys {

    private static final String ALGORITHM = "Ed25519";
    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private PublicKeys() {}

    /** The keys in a file of one or several; what stands around them does not matter. */
    static List<PublicKey> ofPem(String text) {
        return PEM.matcher(text).results().map(block -> ofBase64(block.group(1).replaceAll("\\s", "")))
                .flatMap(Optional::stream).toList();
    }

    static Optional<PublicKey> ofBase64(String text) {
        try {
            return Optional.of(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text))));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static String fingerprint(PublicKey key) {
        return Hashes.sha256(key.getEncoded());
    }

    static boolean isSigned(PublicKey key, byte[] content, byte[] signature) {
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (SignatureException _) {
            return false;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java checks signatures of Ed25519", e);
        }
    }
}
