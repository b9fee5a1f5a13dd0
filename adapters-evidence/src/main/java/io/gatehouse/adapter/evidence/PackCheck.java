package io.gatehouse.adapter.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks a pack: nothing in it is believed before the signature and the hashes hold, and then it still has to agree with
 * itself.
 */
final class PackCheck {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final Map<String, byte[]> files;
    private final List<Finding> findings;

    private PackCheck(Map<String, byte[]> files, List<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    /** One thing that was checked. Names nobody. */
    record Finding(boolean holds, String text) {}

    /** @param trusted the fingerprints of the keys of which one has to have signed it; none where nobody says */
    static List<Finding> check(byte[] bytes, Set<String> trusted) {
        var findings = new ArrayList<Finding>();
        switch (StoredZip.read(bytes)) {
            case StoredZip.Reading.Refused(var why) -> findings.add(new Finding(false, why));
            case StoredZip.Reading.Files(var files) -> {
                findings.add(new Finding(
                        true, "The ZIP file holds " + files.size() + " files and nothing beside them."));
                new PackCheck(files, findings).check(trusted);
            }
        }
        return findings;
    }

    private void check(Set<String> trusted) {
        var manifest = json(PackNames.MANIFEST);
        if (manifest.isEmpty()) {
            return;
        }
        signature(manifest.get(), trusted);
        var format = manifest.get().path("format").asString("");
        if (!format.equals(PackNames.FORMAT)) {
            fail("The manifest is of a format that this version cannot check; it can check " + PackNames.FORMAT + ".");
            return;
        }
        files(manifest.get());
        var evidence = json(PackNames.EVIDENCE);
        if (evidence.isPresent()) {
            if (!files.containsKey(PackNames.REPORT)) {
                fail(PackNames.REPORT + " is missing.");
            }
            agrees(manifest.get(), evidence.get());
            findings.addAll(TrailCheck.check(evidence.get()));
            findings.addAll(DecisionCheck.check(evidence.get()));
            exchanges(evidence.get());
        }
    }

    private void signature(JsonNode manifest, Set<String> trusted) {
        var signature = Optional.ofNullable(files.get(PackNames.SIGNATURE));
        if (signature.isEmpty()) {
            fail(PackNames.SIGNATURE + " is missing: nobody signed this.");
            return;
        }
        var key = PublicKeys.ofBase64(manifest.path("key").path("publicKey").asString(""));
        if (key.isEmpty()) {
            fail("The manifest holds no public key of Ed25519.");
            return;
        }
        var fingerprint = PublicKeys.fingerprint(key.get());
        expect(
                fingerprint.equals(manifest.path("key").path("fingerprint").asString("")),
                "The key in the pack has the fingerprint " + fingerprint + ", as the manifest says.",
                "The key in the pack is not the one that the manifest names.");
        if (!trusted.isEmpty()) {
            expect(
                    trusted.contains(fingerprint), "It is a key that you trust.",
                    "IT IS SIGNED WITH ANOTHER KEY than you trust.");
        }
        expect(
                PublicKeys.isSigned(key.get(), files.getOrDefault(PackNames.MANIFEST, new byte[0]), signature.get()),
                "The signature over the manifest holds.",
                "The signature over the manifest does not hold: one of them was changed.");
    }

    private void files(JsonNode manifest) {
        var listed = new HashSet<>(Set.of(PackNames.MANIFEST, PackNames.SIGNATURE));
        var before = findings.size();
        for (var file : manifest.path("files")) {
            var name = file.path("name").asString("");
            if (!listed.add(name)) {
                fail("The manifest names a file twice.");
            } else {
                file(name, file);
            }
        }
        files.keySet().stream().filter(name -> !listed.contains(name))
                .forEach(name -> fail("\"" + name + "\" is in the pack, but the manifest does not know it."));
        if (findings.size() == before) {
            findings.add(new Finding(
                    true,
                    "All " + (listed.size() - 2) + " files have the size and the SHA-256 that the manifest says."));
        }
    }

    private void file(String name, JsonNode said) {
        Optional.ofNullable(files.get(name)).ifPresentOrElse(content -> {
            if (content.length != said.path("size").asLong(-1)) {
                fail("\"" + name + "\" has another size than the manifest says.");
            }
            if (!Hashes.sha256(content).equals(said.path("sha256").asString(""))) {
                fail("\"" + name + "\" has another SHA-256 than the manifest says: it was changed.");
            }
        }, () -> fail("A file that the manifest names is missing: " + printable(name)));
    }

    private void agrees(JsonNode manifest, JsonNode evidence) {
        expect(
                evidence.path("format").asString("").equals(PackNames.FORMAT)
                        && evidence.path("madeAt").equals(manifest.path("madeAt"))
                        && evidence.path("case").path("id").equals(manifest.path("case"))
                        && evidence.path("case").path("instance").equals(manifest.path("instance"))
                        && evidence.path("chain").equals(manifest.path("chain")),
                "The evidence is of the case and the time that the manifest says.",
                "The manifest and the evidence do not speak of the same case, time or state of the history.");
    }

    private void exchanges(JsonNode evidence) {
        var referred = new HashMap<String, String>();
        for (var round : evidence.path("rounds")) {
            for (var check : round.path("checks")) {
                for (var side : List.of("request", "response")) {
                    if (check.path(side).isObject()) {
                        referred.put(
                                check.path(side).path("file").asString(""),
                                check.path(side).path("sha256").asString(""));
                    }
                }
            }
        }
        var there = new HashMap<String, String>();
        files.forEach((name, content) -> {
            if (name.startsWith(PackNames.EXCHANGES)) {
                there.put(name, Hashes.sha256(content));
            }
        });
        expect(
                there.equals(referred),
                "The " + there.size() + " raw requests and answers are those that the checks name.",
                "The raw requests and answers are not those that the checks name.");
    }

    private Optional<JsonNode> json(String name) {
        var content = Optional.ofNullable(files.get(name));
        if (content.isEmpty()) {
            fail(name + " is missing.");
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(content.get()));
        } catch (JacksonException _) {
            // It may quote what it could not read.
            fail(name + " cannot be read: it is no JSON, or names something twice.");
            return Optional.empty();
        }
    }

    private void expect(boolean holds, String good, String bad) {
        findings.add(new Finding(holds, holds ? good : bad));
    }

    private void fail(String text) {
        findings.add(new Finding(false, text));
    }

    // Nothing that a terminal would obey.
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
