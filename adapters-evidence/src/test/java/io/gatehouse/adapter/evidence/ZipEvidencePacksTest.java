package io.gatehouse.adapter.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.Evidence;

import static org.assertj.core.api.Assertions.assertThat;

class ZipEvidencePacksTest {

    private static final String REQUEST = "exchanges/round-2/0001-lists-embedded.request.txt";

    @Test
    void theSameEvidenceGivesTheSameBytes() {
        assertThat(Packs.pack()).isEqualTo(Packs.pack());
    }

    @Test
    void holdsWhatWasAskedAndAnsweredByteForByte() {
        var files = Packs.files(Packs.pack());

        assertThat(text(files, REQUEST)).isEqualTo("{\"name\":\"Ada Okafor\"}");
        assertThat(text(files, "exchanges/round-2/0001-lists-embedded.response.txt"))
                .isEqualTo("{\"candidates\":[]}");
        assertThat(files.keySet()).containsExactly(
                "manifest.json", "manifest.json.sig", "evidence.json", "report.html",
                "exchanges/round-1/0001-lists-embedded.request.txt",
                "exchanges/round-1/0001-lists-embedded.response.txt", REQUEST,
                "exchanges/round-2/0001-lists-embedded.response.txt");
    }

    @Test
    void otherProgramsCanReadIt(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("pack.zip"), Packs.pack());
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(8);
            assertThat(text(zip.getInputStream(zip.getEntry(REQUEST)).readAllBytes()))
                    .isEqualTo("{\"name\":\"Ada Okafor\"}");
        }
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Packs.pack()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).hasSize(8);
    }

    @Test
    void theReportNeitherRunsNorLoadsAnything() {
        var report = text(Packs.files(Packs.pack()), "report.html");

        assertThat(report).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;")
                .doesNotContainIgnoringCase("<script").doesNotContain("src=").doesNotContain("href=")
                .doesNotContain("url(").contains("default-src 'none'");
    }

    @Test
    void theReportShowsWhoDecidedWhatAndWhy() {
        assertThat(text(Packs.files(Packs.pack()), "report.html"))
                .contains("REJECT, TRUE_MATCH").contains("Mara Lindqvist").contains("Chidi Eze")
                .contains("The history is as it was written: 4 entries");
    }

    @Test
    void theReportSaysPlainlyThatAHistoryIsBroken() {
        var whole = Packs.evidence();
        var broken = new Evidence(
                whole.kycCase(), whole.rounds(), whole.policies(), whole.trail(),
                new ChainState.Broken(2, ChainState.Fault.CHANGED), whole.reviewers());

        assertThat(text(Packs.files(Packs.pack(broken)), "report.html"))
                .contains("THE HISTORY OF THIS CASE IS NOT AS IT WAS WRITTEN").contains("entry 2");
        assertThat(text(Packs.files(Packs.pack(broken)), "manifest.json")).contains("\"BROKEN\"");
    }

    @Test
    void namesTheListsWithTheirHashes() {
        assertThat(text(Packs.files(Packs.pack()), "evidence.json"))
                .contains("\"list\": \"demo\"").contains("\"hash\": \"" + "d".repeat(64) + "\"");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return text(files.getOrDefault(name, new byte[0]));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
