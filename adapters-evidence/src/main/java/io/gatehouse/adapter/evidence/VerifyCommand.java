package io.gatehouse.adapter.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The command line of the verifier. */
final class VerifyCommand {

    static final int HOLDS = 0;
    static final int DOES_NOT_HOLD = 1;
    static final int NOT_KNOWN = 2;

    private static final String USAGE = "Usage: verify-evidence PACK.zip [--key FILE|FINGERPRINT]";
    private static final int LARGEST_KEY = 100_000;

    private final Consumer<String> lines;

    VerifyCommand(Consumer<String> lines) {
        this.lines = lines;
    }

    private static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String why) {
            super(why, null, false, false);
        }
    }

    int run(List<String> arguments) {
        try {
            if (arguments.size() != 1 && (arguments.size() != 3 || !arguments.get(1).equals("--key"))) {
                throw new UnusableException(USAGE);
            }
            var trusted = arguments.size() == 3 ? fingerprints(arguments.get(2)) : Set.<String>of();
            return verify(read(arguments.getFirst(), StoredZip.LARGEST), trusted);
        } catch (UnusableException unusable) {
            lines.accept(unusable.getMessage());
            return NOT_KNOWN;
        }
    }

    private int verify(byte[] bytes, Set<String> trusted) {
        lines.accept("SHA-256 of the file: " + Hashes.sha256(bytes));
        var findings = PackCheck.check(bytes, trusted);
        findings.forEach(finding -> lines.accept((finding.holds() ? "OK    " : "FAIL  ") + finding.text()));
        if (!findings.stream().allMatch(PackCheck.Finding::holds)) {
            lines.accept("VERDICT: DO NOT RELY ON THIS PACK. What does not hold is marked FAIL.");
            return DOES_NOT_HOLD;
        }
        if (trusted.isEmpty()) {
            lines.accept(
                    "WARN  NO KEY WAS GIVEN. Only the key inside the pack was used, and whoever forges a pack puts a key"
                            + " of their own there.");
            lines.accept(
                    "VERDICT: NOT PROVEN. The pack agrees with itself; who made it is not known. Give --key with the"
                            + " public key of Gatehouse from a source that you trust.");
            return NOT_KNOWN;
        }
        lines.accept("VERDICT: GENUINE. A key that you gave signed this pack, and all in it holds.");
        return HOLDS;
    }

    private static Set<String> fingerprints(String text) throws UnusableException {
        var digits = text.replace(":", "").toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{64}")) {
            return Set.of(digits);
        }
        var keys = PublicKeys.ofPem(new String(read(text, LARGEST_KEY), StandardCharsets.UTF_8)).stream()
                .map(PublicKeys::fingerprint).collect(Collectors.toSet());
        if (keys.isEmpty()) {
            throw new UnusableException(
                    "The key is neither a fingerprint of 64 hex digits nor a PEM file with public keys of Ed25519.");
        }
        return keys;
    }

    private static byte[] read(String name, int largest) throws UnusableException {
        try {
            var path = Path.of(name);
            if (Files.size(path) > largest) {
                throw new UnusableException("The file is too large: " + name);
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException | InvalidPathException _) {
            throw new UnusableException("There is no such file: " + name);
        } catch (IOException _) {
            throw new UnusableException("The file cannot be read: " + name);
        }
    }
}
