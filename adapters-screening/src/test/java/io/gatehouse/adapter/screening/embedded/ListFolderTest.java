package io.gatehouse.adapter.screening.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatehouse.adapter.screening.shared.lists.Sha256;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.application.kyc.port.out.ScreeningLists.Difference;
import io.gatehouse.application.kyc.port.out.ScreeningLists.ListFault;
import io.gatehouse.application.kyc.port.out.ScreeningLists.ListState;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static org.assertj.core.api.Assertions.assertThat;

class ListFolderTest {

    private static final NameReader READER = new NameReader();
    private static final String GOOD = """
        id,kind,name
        1,person,Ada First
        2,person,Bob Second
        3,organization,Third Company
        """;
    private static final String UN = """
        <?xml version="1.0" encoding="UTF-8"?>
        <CONSOLIDATED_LIST dateGenerated="2026-11-20T23:00:05.123-05:00"><INDIVIDUALS><INDIVIDUAL>
        <DATAID>7000001</DATAID><FIRST_NAME>VIKTOR</FIRST_NAME><SECOND_NAME>DRACHENFELS</SECOND_NAME>
        <UN_LIST_TYPE>Made-up</UN_LIST_TYPE><REFERENCE_NUMBER>MUi.001</REFERENCE_NUMBER>
        <NATIONALITY><VALUE>Norway</VALUE></NATIONALITY>
        <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Vik Dragon</ALIAS_NAME></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1961-04-12</DATE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>MU7001001</NUMBER></INDIVIDUAL_DOCUMENT>
        </INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>7000002</DATAID><FIRST_NAME>GOLDEN PELICAN</FIRST_NAME>
        <ENTITY_ADDRESS><COUNTRY>Panama</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>
        """;

    @TempDir
    Path files;

    private final ListsInForce lists = new ListsInForce();
    private final MutableInstantSource clock = new MutableInstantSource();
    private ListFolder folder = new ListFolder(Path.of("nowhere"), lists, READER, clock);

    @BeforeEach
    void open() {
        folder = new ListFolder(files, lists, READER, clock);
    }

    @Test
    void bringsAListInForceWithItsHash() throws IOException {
        write("own.csv", GOOD, 1);

        folder.look();

        assertThat(lists.states()).singleElement().satisfies(state -> {
            assertThat(state.list()).isEqualTo("own");
            assertThat(state.entries()).isEqualTo(3);
            assertThat(state.fault()).isEmpty();
            assertThat(state.inForce()).hasValueSatisfying(version -> {
                assertThat(version.hash()).isEqualTo(Sha256.hex(GOOD.getBytes(StandardCharsets.UTF_8)));
                assertThat(version.asOf()).contains(MutableInstantSource.START);
            });
        });
    }

    @Test
    void tellsWhatHasChanged() throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();
        var before = hash("own");

        write("own.csv", GOOD.replace("Bob Second", "Bob Changed").replace("3,organization", "4,organization"), 2);
        lookTwice();

        assertThat(lists.since("own", before)).isInstanceOfSatisfying(Difference.Entries.class, difference -> {
            assertThat(difference.added()).isEqualTo(Set.of("4"));
            assertThat(difference.changed()).isEqualTo(Set.of("2"));
            assertThat(difference.removed()).isEqualTo(Set.of("3"));
            assertThat(difference.to().hash()).isEqualTo(hash("own"));
        });
        assertThat(lists.since("own", hash("own"))).isEqualTo(new Difference.None());
        assertThat(lists.since("own", "of another life")).isEqualTo(new Difference.Unknown());
    }

    @Test
    void waitsUntilAFileIsWritten() throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();
        var before = hash("own");

        write("own.csv", GOOD + "4,person,Dan Fourth\n", 2);
        folder.look();
        assertThat(hash("own")).isEqualTo(before);

        folder.look();
        assertThat(hash("own")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id,kind,name\\n1,person,Ada Fi|the file is cut off: its last line does not end",
        "id,kind,name\\n1,person\\n|the file is no list of separated values",
        "id,kind,name\\n1,person,\"Ada First\\n|the file is no list of separated values",
        "number,who\\n1,Ada\\n|the file is of another format: it has no column id",
        "<html><body>Not found</body></html>\\n|the file is of another format: it has no column id",
        "id,kind,name\\n|there is no entry in it", "id,kind,name\\n1,person,\\n|the entry in line 2 has no name",
        "id,kind,name\\n1,person,Ada\\n1,person,Bob\\n2,person,Cid\\n|two entries have the same id",
        "id,kind,name\\n1,alien,Ada\\n|the kind in line 2 is none of person",
        "id,kind,name\\n1,person,Ada First\\n|more than half of the entries are gone: 1 instead of 3"})
    void keepsTheOldListWhereTheNewOneIsWrong(String content, String why) throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();
        var before = hash("own");

        write("own.csv", content.replace("\\n", "\n"), 2);
        lookTwice();

        assertThat(hash("own")).isEqualTo(before);
        assertThat(fault("own").why()).startsWith(why);
    }

    @Test
    void keepsTheOldListWhereTheNewOneIsNoText() throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();

        Files.write(files.resolve("own.csv"),
                new byte[]{'i', 'd', ',', 'n', 'a', 'm', 'e', '\n', (byte) 0xC3, (byte) 0x28, '\n'});
        lookTwice();

        assertThat(fault("own").why()).isEqualTo("the file is not text in UTF-8");
        assertThat(lists.now()).hasSize(1);
    }

    @Test
    void keepsTheOldListWhereTheNewOneIsHuge() throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();

        try (var huge = new RandomAccessFile(files.resolve("own.csv").toFile(), "rw")) {
            huge.setLength((256L << 20) + 1);
        }
        lookTwice();

        assertThat(fault("own").why()).isEqualTo("the file own.csv is larger than 256 MB");
        assertThat(lists.now()).hasSize(1);
    }

    @Test
    void keepsAListWhoseFileIsGone() throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();

        Files.delete(files.resolve("own.csv"));
        folder.look();

        assertThat(fault("own").why()).isEqualTo("the file own.csv is missing");
        assertThat(lists.now()).hasSize(1);
    }

    @Test
    void keepsAllListsWhereTheFolderIsGone() throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();

        Files.delete(files.resolve("own.csv"));
        Files.delete(files);
        folder.look();

        assertThat(fault("own").why()).isEqualTo("the folder of lists cannot be read");
        assertThat(lists.now()).hasSize(1);
    }

    @Test
    void forgetsAFaultOnceTheFileIsRight() throws IOException {
        write("own.csv", GOOD, 1);
        folder.look();
        write("own.csv", "rubbish\n", 2);
        lookTwice();
        assertThat(state("own").fault()).isPresent();

        write("own.csv", GOOD, 3);
        lookTwice();

        assertThat(state("own").fault()).isEmpty();
    }

    @Test
    void tellsOfAListThatWasNeverRight() throws IOException {
        write("own.csv", "rubbish\n", 1);

        folder.look();

        assertThat(lists.missing()).containsExactly("own");
        assertThat(state("own").inForce()).isEmpty();
    }

    @Test
    void readsOfacsThreeFiles() throws IOException {
        ofac();

        folder.look();

        assertThat(state("ofac-sdn").fault()).isEmpty();
        var entry = lists.now().getFirst().entries().getFirst();
        assertThat(entry.said().names()).containsExactly("Ivan Petrovich SIDOROV", "Vanya SIDOROV", "Johnny S");
        assertThat(entry.said().birthDates()).containsExactly("01 Jan 1960", "1961");
        assertThat(entry.said().countries()).containsExactly("Russia", "Cyprus");
        assertThat(entry.said().documents()).containsExactly("AB123456");
        assertThat(entry.said().programs()).containsExactly("MADEUP");
        assertThat(entry.births()).hasSize(2);
    }

    @Test
    void refusesOfacsFilesThatAreNotOfOneDay() throws IOException {
        ofac();
        write("alt.csv", "999,1,\"aka\",\"STRAY, Alan\",-0- \r\n", 2);

        folder.look();

        assertThat(fault("ofac-sdn").why()).startsWith("the file of other names is of another day");
    }

    @Test
    void refusesOfacsEntriesWithoutTheirCompanions() throws IOException {
        ofac();
        Files.delete(files.resolve("alt.csv"));

        folder.look();

        assertThat(fault("ofac-sdn").why()).isEqualTo("the file alt.csv is missing");
    }

    @Test
    void readsTheListOfTheUnitedNations() throws IOException {
        write("un.xml", UN, 1);

        folder.look();

        assertThat(state("un-consolidated").fault()).isEmpty();
        assertThat(lists.now().getFirst().version().version()).isEqualTo("2026-11-20T23:00:05.123-05:00");
        var entries = lists.now().getFirst().entries();
        assertThat(entries.getFirst().said().names()).containsExactly("VIKTOR DRACHENFELS", "Vik Dragon");
        assertThat(entries.getFirst().said().birthDates()).containsExactly("1961-04-12");
        assertThat(entries.getFirst().said().documents()).containsExactly("MU7001001");
        assertThat(entries.getLast().said().countries()).containsExactly("Panama");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><CONSOLIDATED_LIST>&x;|no XML",
        "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>|no XML", "<SOMETHING/>|another format",
        "no xml at all|no XML"})
    void refusesXmlThatIsNotTheList(String content, String why) throws IOException {
        write("un.xml", content, 1);

        folder.look();

        assertThat(fault("un-consolidated").why()).contains(why);
    }

    @Test
    void readsTheListOfTheEuropeanUnion() throws IOException {
        write("eu.csv",
                "\uFEFFfileGenerationDate;Entity_LogicalId;Entity_SubjectType;NameAlias_WholeName;BirthDate_BirthDate;"
                        + "BirthDate_Year;Citizenship_CountryIso2Code;Identification_Number\n"
                        + "20/11/2026;13;P;Viktor Drachenfels;;;;\n20/11/2026;13;P;Vik Dragon;;;;\n"
                        + "20/11/2026;13;P;;1961-04-12;1961;;\n20/11/2026;13;P;;;;NO;\n20/11/2026;13;P;;;;;MU7001001\n"
                        + "20/11/2026;14;E;Golden Pelican;;;00;\n",
                1);

        folder.look();

        assertThat(state("eu-consolidated").fault()).isEmpty();
        var list = lists.now().getFirst();
        assertThat(list.version().version()).isEqualTo("20/11/2026");
        assertThat(list.entries()).hasSize(2);
        assertThat(list.entries().getFirst().said().names()).containsExactly("Viktor Drachenfels", "Vik Dragon");
        assertThat(list.entries().getFirst().said().birthDates()).containsExactly("1961-04-12");
        assertThat(list.entries().getFirst().said().countries()).containsExactly("NO");
        assertThat(list.entries().getLast().said().countries()).isEmpty();
    }

    private void ofac() throws IOException {
        write("sdn.csv",
                "36,\"SIDOROV, Ivan Petrovich\",\"individual\",\"MADEUP\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 01 Jan "
                        + "1960; alt. DOB 1961; nationality Russia; Passport AB123456 (Russia); a.k.a. 'Johnny S'.\"\r\n"
                        + "37,\"GOLDEN PELICAN\",\"vessel\",\"MADEUP\",-0- ,\"CALL\",\"Tanker\",-0- ,-0- ,\"Panama\",-0- ,-0- \r\n\u001a",
                1);
        write("add.csv", "36,1,\"1 Some Street\",\"Limassol\",\"Cyprus\",-0- \r\n37,2,-0- ,-0- ,-0- ,-0- \r\n\u001a",
                1);
        write("alt.csv", "36,12,\"aka\",\"SIDOROV, Vanya\",-0- \r\n\u001a", 1);
    }

    private void lookTwice() {
        folder.look();
        folder.look();
    }

    private ListState state(String list) {
        return lists.states().stream().filter(state -> state.list().equals(list)).findFirst().orElseThrow();
    }

    private ListFault fault(String list) {
        return state(list).fault().orElseThrow();
    }

    private String hash(String list) {
        return state(list).inForce().orElseThrow().hash();
    }

    /** With a time of change of its own, as a file system may count in seconds. */
    private void write(String file, String content, int second) throws IOException {
        var path = files.resolve(file);
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.fromMillis(second * 1000L));
    }
}
