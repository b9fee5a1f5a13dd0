package io.gatehouse.adapter.evidence;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

import io.gatehouse.application.kyc.port.out.EvidencePacks;
import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.application.kyc.view.PackBytes;
import io.gatehouse.domain.kyc.Check;

/** Packs as ZIP files: the manifest, its signature, and what the manifest names. */
final class ZipEvidencePacks implements EvidencePacks {

    @Override
    public Draft draft(Evidence evidence, Making making) {
        var exchanges = exchanges(evidence);
        var hashes = new TreeMap<String, String>();
        exchanges.forEach((name, content) -> hashes.put(name, Hashes.sha256(content)));
        var files = new LinkedHashMap<String, byte[]>();
        files.put(PackNames.EVIDENCE, EvidenceJson.write(evidence, making, hashes));
        files.put(PackNames.REPORT, new EvidenceReport(evidence, making).write());
        files.putAll(exchanges);
        return new Signable(manifest(evidence, making, files), files);
    }

    private static SequencedMap<String, byte[]> exchanges(Evidence evidence) {
        var exchanges = new LinkedHashMap<String, byte[]>();
        for (var round : evidence.rounds()) {
            var number = 1;
            for (var check : round.checks()) {
                add(exchanges, check, number);
                number++;
            }
        }
        return exchanges;
    }

    private static void add(Map<String, byte[]> exchanges, Check check, int number) {
        check.exchange().ifPresent(exchange -> {
            exchanges.put(
                    PackNames.exchange(check, number, true), exchange.request().getBytes(StandardCharsets.UTF_8));
            exchanges.put(
                    PackNames.exchange(check, number, false), exchange.response().getBytes(StandardCharsets.UTF_8));
        });
    }

    static byte[] manifest(Evidence evidence, Making making, Map<String, byte[]> files) {
        var json = new LinkedHashMap<String, Object>();
        json.put("format", PackNames.FORMAT);
        json.put("case", evidence.kycCase().id().toString());
        json.put("instance", evidence.kycCase().instance().value());
        json.put("madeAt", making.at().toString());
        json.put("madeBy", members("reviewer", making.reviewer().toString(), "name", making.name()));
        json.put("tool", members("name", "Gatehouse", "version", making.version()));
        json.put("chain", EvidenceJson.chain(evidence.chain()));
        json.put("key", key(making.key()));
        json.put("files", List.copyOf(files.entrySet()).stream().map(file -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", file.getKey());
            one.put("size", file.getValue().length);
            one.put("sha256", Hashes.sha256(file.getValue()));
            return one;
        }).toList());
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> key(EvidenceKey key) {
        var json = members("algorithm", "Ed25519", "fingerprint", key.fingerprint());
        json.put("publicKey", key.publicKey());
        return json;
    }

    private static Map<String, Object> members(String first, String one, String second, String other) {
        var json = new LinkedHashMap<String, Object>();
        json.put(first, one);
        json.put(second, other);
        return json;
    }

    private static final class Signable implements Draft {

        private final byte[] bytes;
        private final SequencedMap<String, byte[]> files;

        Signable(byte[] bytes, SequencedMap<String, byte[]> files) {
            this.bytes = bytes;
            this.files = files;
        }

        @Override
        public byte[] manifest() {
            return bytes.clone();
        }

        @Override
        public PackBytes sign(byte[] signature) {
            var all = new LinkedHashMap<String, byte[]>();
            all.put(PackNames.MANIFEST, bytes);
            all.put(PackNames.SIGNATURE, signature);
            all.putAll(files);
            return PackBytes.of(StoredZip.write(all));
        }
    }
}
