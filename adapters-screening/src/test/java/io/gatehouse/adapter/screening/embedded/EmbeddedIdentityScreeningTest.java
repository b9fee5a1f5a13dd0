package io.gatehouse.adapter.screening.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.adapter.screening.shared.lists.ListFormat;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.port.out.ScreeningLists.ListFault;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.testkit.kyc.IdentityScreeningContract;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedIdentityScreeningTest extends IdentityScreeningContract {

    private static final NameReader READER = new NameReader();
    private static final IdentityScreening SCREENING = over("""
        id,kind,name,birth_dates,countries,documents
        1,person,%s,%s,Russia,passport:MU 700-1001
        2,person,%s,%s,Germany,
        3,person,Abdul Rahman Yasin al-Qarnawi,1974,Iraq,
        4,organization,Golden Pelican Shipping Ltd,,Panama,
        5,person,Chen Wei,1970-05-06,China,
        """.formatted(LISTED, BORN, NEARLY, BORN_NEARLY));

    private static IdentityScreening over(String csv) {
        var lists = new ListsInForce();
        lists.replace(LoadedList.of(
                new ListVersion("own", "", "ab".repeat(32), Optional.of(Instant.EPOCH)),
                ListFormat.PLAIN_CSV.read(List.of(csv.getBytes(StandardCharsets.UTF_8))), READER));
        return new EmbeddedIdentityScreening(lists, READER);
    }

    @Override
    protected IdentityScreening screening() {
        return SCREENING;
    }

    @Override
    protected IdentityScreening away() {
        return new EmbeddedIdentityScreening(new ListsInForce(), READER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRACHENFELS, Viktor", "Viktor Drachenfels", "V. A. Drachenfels", "Victor Drachenfels",
        "Dr. Viktor Drachenfels", "Viktor Drachenfles", "Виктор Драхенфелс", "Wiktor Alexandrowitsch Drachenfels",
        "Víktor Dráchenfels", "viktor drachen-fels", "ｖｉｋｔｏｒ　ｄｒａｃｈｅｎｆｅｌｓ", "Drachenfels Viktor Aleksandrovich"})
    void findsTheOneWhoeverWroteTheName(String name) {
        assertThat(ids(query(name, Optional.of(BORN)))).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Abdulrahman Yassin Al Qarnawi", "Abd al-Rahman Yasin Qarnawi",
        "Yasin Abdul-Rahman el Qarnawi"})
    void findsNamesThatAreJoinedOrNot(String name) {
        assertThat(ids(query(name, Optional.empty()))).contains("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Golden Pelican Shipping Limited", "GOLDEN PELICAN SHIPPING LLC",
        "The Golden Pelican Shipping Co.",
        "Golden Pelikan Shipping"})
    void findsOrganizationsWhateverTheirLegalForm(String name) {
        var query = new ScreeningQuery(ListedKind.ORGANIZATION, name, List.of(), Optional.empty(), List.of(),
                Optional.empty(), Map.of());

        assertThat(ids(query)).contains("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Viktor Smirnov", "Drachenfels", "Ivan Petrovich Drachenfels", "Chen Li", "Viktor"})
    void findsNobodyByOneWordInCommon(String name) {
        assertThat(ids(query(name, Optional.empty()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1961-04-12,the same day", "1961-12-04,day and month are swapped",
        "1961-04-13,one part of the date differs",
        "1971-04-12,one part of the date differs", "1961-07-30,'the same year, another day'",
        "1962-07-30,a year beside it",
        "1985-01-30,another date"})
    void comparesTheBirthDate(LocalDate born, String remark) {
        var candidate = candidates(query(LISTED, Optional.of(born)), Score.NONE).getFirst();

        assertThat(candidate.likenesses()).anySatisfy(likeness -> {
            assertThat(likeness.aspect()).isEqualTo(Aspect.BIRTH_DATE);
            assertThat(likeness.remark()).isEqualTo(remark);
        });
    }

    @Test
    void leavesOutANamesakeOfAnotherAge() {
        assertThat(ids(query(LISTED, Optional.of(LocalDate.of(1999, 1, 30))))).isEmpty();
    }

    @Test
    void knowsAYearAlone() {
        assertThat(candidates(query("Abdul Rahman Yasin al-Qarnawi", Optional.of(LocalDate.of(1974, 8, 1))), Score.NONE)
                .getFirst().likenesses())
                .anySatisfy(likeness -> assertThat(likeness.remark()).contains("lies within what the list knows"));
    }

    @Test
    void findsTheHolderOfADocumentWhateverTheName() {
        var query = new ScreeningQuery(ListedKind.PERSON, "Somebody Else", List.of(), Optional.empty(), List.of(),
                Optional.empty(), Map.of("passport", "mu7001001"));

        assertThat(candidates(query, screening().usualThreshold())).singleElement()
                .satisfies(candidate -> assertThat(candidate.likenesses())
                        .anyMatch(likeness -> likeness.aspect() == Aspect.DOCUMENT));
    }

    @Test
    void looksUpNothingWhileAListIsMissing() {
        var lists = new ListsInForce();
        lists.replace(MadeUpList.load(READER, new MutableInstantSource()));
        lists.fault("ofac-sdn", new ListFault("the file alt.csv is missing", Instant.EPOCH));

        assertThat(new EmbeddedIdentityScreening(lists, READER).screen(listed(), Score.NONE))
                .isEqualTo(new IdentityScreening.Screening.Unavailable(
                        "These lists could not be loaded yet: ofac-sdn."));
    }

    @Test
    void findsThePeopleOfTheMadeUpList() {
        var lists = new ListsInForce();
        lists.replace(MadeUpList.load(READER, new MutableInstantSource()));
        var screening = new EmbeddedIdentityScreening(lists, READER);

        assertThat(screening.screen(listed(), screening.usualThreshold()))
                .isInstanceOfSatisfying(IdentityScreening.Screening.Screened.class, found -> {
                    assertThat(found.candidates()).singleElement().satisfies(candidate -> assertThat(
                            candidate.programs()).containsExactly("MADE-UP LIST: no such person"));
                    assertThat(found.lists()).singleElement()
                            .satisfies(list -> assertThat(list.version()).isEqualTo("made up for demos"));
                });
    }

    private List<String> ids(ScreeningQuery query) {
        return candidates(query, screening().usualThreshold()).stream().map(candidate -> candidate.entry().id())
                .toList();
    }

    private List<Candidate> candidates(ScreeningQuery query, Score threshold) {
        return screening().screen(query, threshold) instanceof IdentityScreening.Screening.Screened found
                ? found.candidates()
                : List.of();
    }
}
