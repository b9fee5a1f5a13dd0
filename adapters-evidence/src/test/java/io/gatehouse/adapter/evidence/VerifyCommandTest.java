package io.gatehouse.adapter.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;

import static org.assertj.core.api.Assertions.assertThat;

class VerifyCommandTest {

    private static final String ANSWER = "exchanges/round-2/0001-lists-embedded.response.txt";

    @TempDir
    private Path folder;

    private record Result(int code, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    @Test
    void aPackThatTheTrustedKeySignedIsGenuine() throws IOException {
        var result = verify(Packs.pack());

        assertThat(result.lines).noneMatch(line -> line.startsWith("FAIL"));
        assertThat(result.lines.getLast()).startsWith("VERDICT: GENUINE");
        assertThat(result.lines).anyMatch(line -> line.contains("over all its 4 entries"))
                .anyMatch(line -> line.startsWith("OK    Nobody checked their own decision"));
        assertThat(result.code).isZero();
    }

    @Test
    void takesTheKeyAsAFile() throws IOException {
        var key = Files.writeString(folder.resolve("key.pem"), Packs.KEY.key().pem());

        assertThat(run(Packs.pack(), "--key", key.toString()).code).isZero();
    }

    @Test
    void takesAFileOfSeveralKeysAsOperatorsGetIt() throws IOException {
        var both = Files.writeString(
                folder.resolve("keys.pem"),
                "fingerprint: x\n" + Packs.OTHER_KEY.key().pem() + "\nin use: yes\n" + Packs.KEY.key().pem());
        var other = Files.writeString(folder.resolve("other.pem"), Packs.OTHER_KEY.key().pem());
        var none = Files.writeString(folder.resolve("none.pem"), "in use: yes\n");

        assertThat(run(Packs.pack(), "--key", both.toString()).code).isZero();
        assertThat(run(Packs.pack(), "--key", other.toString()).code).isEqualTo(1);
        assertThat(run(Packs.pack(), "--key", none.toString()).code).isEqualTo(2);
    }

    @Test
    void saysLoudlyWhereItHadOnlyTheKeyInThePack() throws IOException {
        var result = run(Packs.pack());

        assertThat(result.code).isEqualTo(2);
        assertThat(result.text()).contains("NO KEY WAS GIVEN").contains("VERDICT: NOT PROVEN");
    }

    @Test
    void findsAnotherKey() throws IOException {
        var forged = Packs.signedAnew(Packs.files(Packs.pack()), Packs.OTHER_KEY);

        assertRefused(verify(forged), "SIGNED WITH ANOTHER KEY");
        // It agrees with itself, which proves nothing.
        assertThat(run(forged).code).isEqualTo(2);
    }

    @Test
    void findsASignatureByAnotherKeyUnderTheNameOfTheTrustedOne() throws IOException {
        assertRefused(
                verify(changed(files -> files.put(
                        PackNames.SIGNATURE,
                        Packs.OTHER_KEY.sign(files.getOrDefault(PackNames.MANIFEST, new byte[0]))))),
                "The signature over the manifest does not hold");
    }

    @Test
    void findsASignatureOfNonsense() throws IOException {
        assertRefused(
                verify(changed(files -> files.put(PackNames.SIGNATURE, new byte[]{1, 2, 3}))),
                "The signature over the manifest does not hold");
    }

    @Test
    void findsAFileThatWasEdited() throws IOException {
        assertRefused(
                verify(changed(files -> files.put(ANSWER, "{\"candidates\":{}}".getBytes(StandardCharsets.UTF_8)))),
                "\"" + ANSWER + "\" has another SHA-256");
    }

    @Test
    void findsAManifestThatWasEditedToMatch() throws IOException {
        assertRefused(
                verify(changed(files -> {
                    var edited = "{\"candidates\":{}}".getBytes(StandardCharsets.UTF_8);
                    files.put(PackNames.MANIFEST, Packs.replaced(
                            files.getOrDefault(PackNames.MANIFEST, new byte[0]),
                            Hashes.sha256(files.getOrDefault(ANSWER, new byte[0])), Hashes.sha256(edited)));
                    files.put(ANSWER, edited);
                })), "The signature over the manifest does not hold");
    }

    @Test
    void findsThatAFileIsMissing() throws IOException {
        assertRefused(verify(changed(files -> files.remove(ANSWER))), "A file that the manifest names is missing");
        assertRefused(verify(changed(files -> files.remove(PackNames.SIGNATURE))), "nobody signed this");
        assertRefused(verify(changed(files -> files.remove(PackNames.MANIFEST))), "manifest.json is missing");
        assertRefused(verify(changed(files -> files.remove(PackNames.EVIDENCE))), "evidence.json is missing");
    }

    @Test
    void findsAFileTooMany() throws IOException {
        assertRefused(
                verify(changed(files -> files.put("extra.txt", new byte[]{65}))),
                "\"extra.txt\" is in the pack, but the manifest does not know it");
    }

    @Test
    void findsAFileThatIsThereTwice() throws IOException {
        var pack = Packs.pack();
        var directory = directory(pack);
        var first = Packs.files(pack).firstEntry();
        var again = new LinkedHashMap<String, byte[]>();
        again.put(first.getKey(), first.getValue());
        var local = StoredZip.write(again);
        var doubled = new ByteArrayOutputStream();
        doubled.write(pack, 0, directory);
        doubled.write(local, 0, directory(local));
        doubled.write(pack, directory, pack.length - directory);

        assertRefused(verify(doubled.toByteArray()), "\"manifest.json\" is there twice");
    }

    @Test
    void findsATrailWhoseEntriesChangedPlacesThoughAllIsSignedAnew() throws IOException {
        var trail = new ArrayList<>(Packs.trail());
        trail.set(1, Packs.trail().get(2));
        trail.set(2, Packs.trail().get(1));

        assertRefused(verify(forged(Packs.evidence(trail, Packs.CHIDI))),
                "THE CHAIN OF THE HISTORY IS BROKEN at entry 2");
    }

    @Test
    void findsAnEntryOfTheTrailThatWasTakenOut() throws IOException {
        var trail = new ArrayList<>(Packs.trail());
        trail.remove(1);

        assertRefused(
                verify(forged(Packs.evidence(trail, Packs.CHIDI))),
                "THE CHAIN OF THE HISTORY IS BROKEN at entry 2: it is missing");
    }

    @Test
    void findsAnEntryThatSaysSomethingElse() throws IOException {
        var files = Packs.files(Packs.pack());
        files.put(PackNames.EVIDENCE, Packs.replaced(
                files.getOrDefault(PackNames.EVIDENCE, new byte[0]), "\"cause\": \"CHANGED\"", "\"cause\": \"ASKED\""));

        assertRefused(verify(Packs.signedAnew(files, Packs.KEY)),
                "BROKEN at entry 2: it does not say what was written");
    }

    @Test
    void findsAnEndThatWasCutOff() throws IOException {
        var whole = Packs.evidence();
        var cut = new Evidence(
                whole.kycCase(), whole.rounds(), whole.policies(), whole.trail().subList(0, 3), whole.chain(),
                whole.reviewers());

        assertRefused(verify(Packs.pack(cut)), "BROKEN at entry 4: it is missing");
    }

    @Test
    void findsThatAMakerCheckedTheirOwnDecision() throws IOException {
        var trail = Packs.chained(
                Packs.entry(1, 2, new CaseActor.ByReviewer(Packs.MARA, "Mara"), CaseAction.DECIDED, Packs.decided()));
        var files = Packs.files(Packs.pack(Packs.evidence(trail, Packs.CHIDI)));
        files.put(PackNames.EVIDENCE, Packs.replaced(
                files.getOrDefault(PackNames.EVIDENCE, new byte[0]), "\"checker\": \"" + Packs.CHIDI + "\"",
                "\"checker\": \"" + Packs.MARA + "\""));

        var result = verify(Packs.signedAnew(files, Packs.KEY));

        assertRefused(result, "THE DECISION OF ROUND 2 WAS CHECKED BY ITS OWN MAKER");
        assertRefused(result, "ENTRY 1 OF THE HISTORY IS A DECISION THAT ITS OWN MAKER CHECKED");
    }

    @Test
    void findsADecisionThatTheHistoryDoesNotTellOf() throws IOException {
        var trail = Packs.chained(Packs.entry(1, 1, new CaseActor.ByGatehouse(), CaseAction.OPENED, Map.of()));

        assertRefused(
                verify(Packs.pack(Packs.evidence(trail, Packs.CHIDI))),
                "The history tells of no such decision as the one of round 2");
    }

    @Test
    void findsAnAnswerThatNoCheckNamesThoughAllIsSignedAnew() throws IOException {
        var files = Packs.files(Packs.pack());
        files.put(ANSWER, "{\"candidates\":{}}".getBytes(StandardCharsets.UTF_8));

        assertRefused(verify(Packs.signedAnew(files, Packs.KEY)), "are not those that the checks name");
    }

    @Test
    void findsAManifestOfAnotherState() throws IOException {
        var files = Packs.files(Packs.pack());
        files.put(PackNames.EVIDENCE, Packs.replaced(
                files.getOrDefault(PackNames.EVIDENCE, new byte[0]), "\"state\": \"INTACT\"", "\"state\": \"BROKEN\""));

        assertRefused(verify(Packs.signedAnew(files, Packs.KEY)), "do not speak of the same case");
    }

    @Test
    void doesNotBelieveAPackThatSaysItsHistoryIsBroken() throws IOException {
        var whole = Packs.evidence();
        var unreadable = new ArrayList<>(whole.trail());
        unreadable.set(1, new Link.Unreadable(2, "a".repeat(64), "b".repeat(64)));
        var broken = new Evidence(
                whole.kycCase(), whole.rounds(), whole.policies(), unreadable,
                new ChainState.Broken(2, ChainState.Fault.UNREADABLE), whole.reviewers());

        var result = verify(Packs.pack(broken));

        assertRefused(result, "The pack itself says that the history was not as it was written");
        assertThat(result.text()).contains("OK    The signature over the manifest holds");
    }

    @Test
    void saysThatAFileIsCutOffWhereverThatIs() throws IOException {
        var pack = Packs.pack();
        for (var length : new int[]{31, 60, 2_000, directory(pack) - 3, directory(pack) + 50, pack.length - 1}) {
            var result = verify(Arrays.copyOf(pack, length));

            assertThat(result.code).isEqualTo(1);
            assertThat(result.text()).contains("cut off");
        }
    }

    @Test
    void findsAnyByteThatIsNotAsItWas() throws IOException {
        var pack = Packs.pack();
        for (var index = 0; index < pack.length; index += 97) {
            var spoilt = pack.clone();
            spoilt[index] ^= 0x20;
            assertThat(verify(spoilt).code).as("byte %d", index).isEqualTo(1);
        }
    }

    @Test
    void findsWhatIsHiddenBehindTheEnd() throws IOException {
        assertRefused(verify(Arrays.copyOf(Packs.pack(), Packs.pack().length + 9)), "something beside them");
    }

    @Test
    void unpacksNothingThatIsCompressed() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("evidence.json"));
            zip.write(new byte[20_000_000]);
        }

        assertThat(bomb.size()).isLessThan(100_000);
        assertRefused(verify(bomb.toByteArray()), "somebody packed it anew");
    }

    @Test
    void followsNoPathThatLeadsElsewhere() throws IOException {
        for (var name : List.of("../../etc/passw", "/etc/passwd.txt", "a/../../b.json", "C:\\a\\b.json",
                "a//b/c.json")) {
            var pack = StoredZip.write(new LinkedHashMap<>(Map.of("x".repeat(name.length()), new byte[]{65})));
            var text = new String(pack, StandardCharsets.ISO_8859_1).replace("x".repeat(name.length()), name);

            assertRefused(verify(text.getBytes(StandardCharsets.ISO_8859_1)), "a name that is not allowed");
        }
    }

    @Test
    void refusesWhatIsNoPack() throws IOException {
        assertRefused(verify(new byte[0]), "The file is empty");
        assertRefused(verify("hello, this is just a text".getBytes(StandardCharsets.UTF_8)), "no ZIP file");
    }

    @Test
    void refusesJsonThatNamesSomethingTwice() throws IOException {
        var files = Packs.files(Packs.pack());
        files.put(PackNames.EVIDENCE, Packs.replaced(
                files.getOrDefault(PackNames.EVIDENCE, new byte[0]), "\"madeAt\":", "\"format\": \"x\", \"madeAt\":"));

        assertRefused(verify(Packs.signedAnew(files, Packs.KEY)), "names something twice");
    }

    @Test
    void cannotTellWithoutAFileOrAKeyThatItCanRead() throws IOException {
        var lines = new ArrayList<String>();
        assertThat(EvidenceConfiguration.verify(List.of(), lines::add)).isEqualTo(2);
        assertThat(EvidenceConfiguration.verify(List.of("no-such-file.zip"), lines::add)).isEqualTo(2);
        assertThat(run(Packs.pack(), "--key", "abc").code).isEqualTo(2);
        assertThat(lines.getFirst()).startsWith("Usage:");
        assertThat(lines.getLast()).startsWith("There is no such file");
    }

    /** The first test of RFC 8032, section 7.1: the signature was made by somebody else. */
    @Test
    void knowsASignatureOfTheRfc() {
        var key = PublicKeys.ofBase64(Packs.KEY.key().publicKey()).orElseThrow();
        var signature = HexFormat.of().parseHex(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b"
                        + "d25bf5f0595bbe24655141438e7a100b");

        assertThat(PublicKeys.isSigned(key, new byte[0], signature)).isTrue();
        assertThat(PublicKeys.isSigned(key, new byte[]{1}, signature)).isFalse();
    }

    private static int directory(byte[] pack) {
        var end = pack.length - 22;
        return (pack[end + 16] & 0xff) | (pack[end + 17] & 0xff) << 8 | (pack[end + 18] & 0xff) << 16;
    }

    // Says that its chain is whole, as a forger would.
    private static byte[] forged(Evidence evidence) {
        var links = evidence.trail();
        var last = ((Link.Legible) links.getLast()).entry();
        return Packs.pack(new Evidence(
                evidence.kycCase(), evidence.rounds(), evidence.policies(), links,
                new ChainState.Intact(links.size(), last.hash()), evidence.reviewers()));
    }

    private static byte[] changed(Consumer<SequencedMap<String, byte[]>> change) {
        var files = Packs.files(Packs.pack());
        change.accept(files);
        return StoredZip.write(files);
    }

    private static void assertRefused(Result result, String why) {
        assertThat(result.text()).contains(why).contains("VERDICT: DO NOT RELY");
        assertThat(result.code).isEqualTo(1);
    }

    private Result verify(byte[] pack) throws IOException {
        return run(pack, "--key", Packs.KEY.key().fingerprint());
    }

    private Result run(byte[] pack, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of(Files.write(folder.resolve("pack.zip"), pack).toString()));
        arguments.addAll(List.of(options));
        var lines = new ArrayList<String>();
        return new Result(EvidenceConfiguration.verify(arguments, lines::add), lines);
    }
}
