package io.gatehouse.adapter.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import io.gatehouse.application.kyc.port.out.EvidencePacks.Making;
import io.gatehouse.application.kyc.view.CaseChain;
import io.gatehouse.application.kyc.view.CaseChain.Head;
import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.Evidence.Known;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.kyc.view.Evidence.Round;
import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.CheckBuilder.aCheck;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.proposal;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static io.gatehouse.testkit.kyc.MatchBuilder.aMatch;
import static io.gatehouse.testkit.kyc.MatchBuilder.judgement;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static io.gatehouse.testkit.shared.MutableInstantSource.START;

/** A case of two rounds, rejected in the first by two reviewers, and packs of it, whole and spoilt. */
final class Packs {

    static final CaseId CASE = new CaseId(SequentialIds.number(1));
    static final ReviewerId MARA = reviewer(1);
    static final ReviewerId CHIDI = reviewer(2);

    // The keys of the first two tests of RFC 8032, section 7.1.
    static final TestKey KEY = new TestKey(
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    static final TestKey OTHER_KEY = new TestKey(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private Packs() {}

    /** A pair in hex, as the RFC writes it. */
    record TestKey(String secret, String open) {

        private static final String PREFIX = "302a300506032b6570032100";

        EvidenceKey key() {
            var encoded = HexFormat.of().parseHex(PREFIX + open);
            return new EvidenceKey(Hashes.sha256(encoded), Base64.getEncoder().encodeToString(encoded), START, true);
        }

        byte[] sign(byte[] content) {
            try {
                PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(
                        new EdECPrivateKeySpec(NamedParameterSpec.ED25519, HexFormat.of().parseHex(secret)));
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(key);
                signature.update(content);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Evidence evidence() {
        return evidence(trail(), CHIDI);
    }

    static Evidence evidence(List<TrailEntry> trail, ReviewerId checker) {
        var decision = new Decision(
                proposal(MARA, ReasonCode.TRUE_MATCH), Optional.of(checker), PolicyVersion.FIRST,
                START.plusSeconds(600));
        var kycCase = aCase().in(new CaseState.Rejected(decision)).inRound(2).build();
        return new Evidence(
                kycCase, List.of(first(), second(decision)), List.of(Policy.initial()),
                trail.stream().<Link>map(Link.Legible::new).toList(), CaseChain.check(CASE, trail),
                Map.of(MARA, "Mara Lindqvist", CHIDI, "Chidi Eze"));
    }

    private static Round first() {
        return new Round(
                1, Optional.of(new Known(aPerson().build(), START)),
                List.of(aCheck().of(CASE, 1).with(new CheckOutcome.Unavailable("it is away")).build()), List.of(),
                Optional.empty());
    }

    private static Round second(Decision decision) {
        Match judged = aMatch().of(CASE, 2).in(new MatchState.Confirmed(judgement(MARA))).build();
        return new Round(
                2,
                Optional.of(new Known(
                        aPerson().with(IdentityField.STREET, "<script>alert('x')</script> & \u202Eevil")
                                .withDocument("passport", "X1").build(),
                        START.plusSeconds(1))),
                List.of(
                        aCheck().withId(SequentialIds.number(2)).of(CASE, 2).with(new CheckOutcome.Listed(1, 0))
                                .build(),
                        aCheck().withId(SequentialIds.number(3)).of(CASE, 2).ofOwn(CheckKind.PLAUSIBILITY)
                                .with(new CheckOutcome.Found(List.of(
                                        new Finding("missing", Optional.empty(), Finding.Severity.NOTE))))
                                .build()),
                List.of(judged), Optional.of(decision));
    }

    static List<TrailEntry> trail() {
        return chained(
                entry(1, 1, new CaseActor.ByGatehouse(), CaseAction.OPENED, Map.of("cause", "ARRIVED")),
                entry(2, 2, new CaseActor.ByGatehouse(), CaseAction.REOPENED, Map.of("cause", "CHANGED")),
                entry(3, 2, new CaseActor.ByReviewer(MARA, "Mara Lindqvist"), CaseAction.PROPOSED, decided()),
                entry(4, 2, new CaseActor.ByReviewer(CHIDI, "Chidi Eze"), CaseAction.DECIDED, decided()));
    }

    static Map<String, String> decided() {
        return Map.of(
                "verdict", "REJECT", "reason", "TRUE_MATCH", "maker", MARA.toString(), "policy", "1", "comment",
                "It is \"them\"");
    }

    static CaseEntry entry(int number, int round, CaseActor actor, CaseAction action, Map<String, String> details) {
        return new CaseEntry(
                SequentialIds.number(100 + number), CASE, round, START.plusSeconds(number), actor, action, details);
    }

    static List<TrailEntry> chained(CaseEntry... entries) {
        var chain = new ArrayList<TrailEntry>();
        var head = Head.NONE;
        for (var entry : entries) {
            var link = CaseChain.append(head, entry, "%032x".formatted(head.number() + 7));
            chain.add(link);
            head = new Head(link.number(), link.hash());
        }
        return chain;
    }

    static Making making() {
        return making(KEY);
    }

    static Making making(TestKey key) {
        return new Making(START.plusSeconds(900), MARA, "Mara Lindqvist", "1.2.3", key.key());
    }

    static byte[] pack() {
        return pack(evidence());
    }

    static byte[] pack(Evidence evidence) {
        var draft = new ZipEvidencePacks().draft(evidence, making());
        return draft.sign(KEY.sign(draft.manifest())).bytes();
    }

    /** The files of a pack; a copy that may be changed. */
    static SequencedMap<String, byte[]> files(byte[] pack) {
        return new LinkedHashMap<>(((StoredZip.Reading.Files) StoredZip.read(pack)).files());
    }

    /** Files as somebody packs them who has the key, or one: the manifest is written anew to match. */
    static byte[] signedAnew(SequencedMap<String, byte[]> files, TestKey key) {
        var rest = new LinkedHashMap<>(files);
        rest.remove(PackNames.MANIFEST);
        rest.remove(PackNames.SIGNATURE);
        var manifest = ZipEvidencePacks.manifest(evidence(), making(key), rest);
        var all = new LinkedHashMap<String, byte[]>();
        all.put(PackNames.MANIFEST, manifest);
        all.put(PackNames.SIGNATURE, key.sign(manifest));
        all.putAll(rest);
        return StoredZip.write(all);
    }

    static byte[] replaced(byte[] content, String what, String with) {
        var text = new String(content, StandardCharsets.UTF_8);
        if (!text.contains(what)) {
            throw new AssertionError("there is no " + what);
        }
        return text.replace(what, with).getBytes(StandardCharsets.UTF_8);
    }
}
