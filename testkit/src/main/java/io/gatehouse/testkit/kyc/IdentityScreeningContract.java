package io.gatehouse.testkit.kyc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.port.out.IdentityScreening.Screening;
import io.gatehouse.application.kyc.port.out.IdentityScreening.Screening.Screened;
import io.gatehouse.application.kyc.port.out.IdentityScreening.Screening.Unavailable;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.testkit.shared.Race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What every {@link IdentityScreening} promises. Its lists hold at least {@link #LISTED}, born on {@link #BORN}, and
 * {@link #NEARLY}, and nobody who is like {@link #STRANGER}.
 */
public abstract class IdentityScreeningContract {

    /** Somebody who is listed; made up. */
    public static final String LISTED = "Viktor Aleksandrovich Drachenfels";

    /** When they were born, as the list knows. */
    public static final LocalDate BORN = LocalDate.of(1961, 4, 12);

    /** Somebody else who is listed and of the same name as far as it goes, born {@link #BORN_NEARLY}. */
    public static final String NEARLY = "Viktor Drachenfeld";

    /** When they were born, as the list knows. */
    public static final LocalDate BORN_NEARLY = LocalDate.of(1961, 11, 30);

    /** Somebody who is not listed. */
    public static final String STRANGER = "Penelope Quillfeather";

    /** The port under test, ready to answer. */
    protected abstract IdentityScreening screening();

    /** The port under test where it cannot look anybody up. */
    protected abstract IdentityScreening away();

    @Test
    void findsWhoIsListed() {
        var found = screened(listed());

        assertThat(found.candidates()).isNotEmpty();
        var first = found.candidates().getFirst();
        assertThat(first.names()).contains(first.caption()).anyMatch(name -> name.contains("Drachenfels"));
        assertThat(first.kind()).isEqualTo(ListedKind.PERSON);
        assertThat(first.score().reaches(screening().usualThreshold())).isTrue();
        assertThat(first.contentHash()).matches("[0-9a-f]{64}");
        assertThat(first.birthDates()).anyMatch(date -> date.contains("1961"));
    }

    @Test
    void saysWhatIsAlike() {
        assertThat(screened(listed()).candidates().getFirst().likenesses()).isNotEmpty()
                .allSatisfy(likeness -> assertThat(likeness.remark()).isNotBlank())
                .anySatisfy(likeness -> assertThat(likeness.aspect()).isEqualTo(Aspect.NAME));
    }

    @Test
    void findsNobodyForAStranger() {
        assertThat(screened(query(STRANGER, Optional.of(BORN))).candidates()).isEmpty();
    }

    @Test
    void namesTheMostAlikeFirst() {
        var scores = screening().screen(listed(), new Score(1)) instanceof Screened found
                ? found.candidates().stream().map(Candidate::score).toList()
                : List.<Score>of();

        assertThat(scores).hasSizeBetween(2, 100).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void leavesOutWhoIsLessAlikeThanAskedFor() {
        var all = candidates(listed(), new Score(1));
        var best = all.getFirst().score();
        assertThat(all).anyMatch(candidate -> !candidate.score().reaches(best));

        assertThat(candidates(listed(), best)).isNotEmpty().allMatch(candidate -> candidate.score().reaches(best));
    }

    @Test
    void tellsWhichListsWereSearched() {
        var lists = screened(listed()).lists();

        assertThat(lists).isNotEmpty().isEqualTo(screening().lists());
        assertThat(lists).extracting(list -> list.list())
                .contains(screened(listed()).candidates().getFirst().entry().list());
    }

    @Test
    void keepsWhatWasAskedAndAnswered() {
        var exchange = screened(listed()).exchange();

        assertThat(exchange.request()).contains("Drachenfels");
        assertThat(exchange.response()).contains("Drachenfels");
    }

    @Test
    void answersTheSameQuestionTheSameWay() {
        var once = screened(listed());

        assertThat(screened(listed())).isEqualTo(once);
    }

    @Test
    void knowsAnEntryAgainByItsContent() {
        var byName = screened(listed()).candidates().getFirst();
        var byOtherName = screened(query("Viktor Drachenfels", Optional.of(BORN))).candidates().getFirst();

        assertThat(byOtherName.entry()).isEqualTo(byName.entry());
        assertThat(byOtherName.contentHash()).isEqualTo(byName.contentHash());
    }

    @Test
    void takesWhateverALedgerHolds() {
        for (var name : List.of("🧛‍♂️", "a", "ا", "\u202Eslefnehcard rotkiv", "x".repeat(20_000), "1234567",
                "%00&name=x#?/..",
                "' or 1=1 --", "\u0000", "ﷺ".repeat(500))) {
            assertThatCode(() -> screening().screen(query(name, Optional.empty()), screening().usualThreshold()))
                    .as("a name of %d characters", name.length()).doesNotThrowAnyException();
        }
    }

    @Test
    void answersSeveralAtTheSameTime() {
        var expected = screened(listed()).candidates();

        assertThat(Race.of(8, () -> screened(listed()).candidates())).hasSize(8).allMatch(expected::equals);
    }

    @Test
    void saysWhyItCannotLookAnybodyUp() {
        assertThat(away().screen(listed(), away().usualThreshold())).isInstanceOfSatisfying(
                Unavailable.class, away -> assertThat(away.why()).isNotBlank().doesNotContain("Drachenfels", "1961",
                        "http://", "https://")
                        .endsWith("."));
    }

    @Test
    void tellsNoListsWhereItCannot() {
        assertThat(away().lists()).isEmpty();
    }

    /** A question for the one who is listed. */
    protected static ScreeningQuery listed() {
        return query(LISTED, Optional.of(BORN));
    }

    /** A question for a person. */
    protected static ScreeningQuery query(String name, Optional<LocalDate> born) {
        return new ScreeningQuery(
                ListedKind.PERSON, name, List.of(), born, List.of("Russia"), Optional.empty(), Map.of());
    }

    /** What came of it, at the usual threshold. */
    protected Screened screened(ScreeningQuery query) {
        return screened(screening().screen(query, screening().usualThreshold()));
    }

    private List<Candidate> candidates(ScreeningQuery query, Score threshold) {
        return screened(screening().screen(query, threshold)).candidates();
    }

    private static Screened screened(Screening screening) {
        return switch (screening) {
            case Screened found -> found;
            case Unavailable away -> throw new AssertionError("It could not be looked up: " + away.why());
        };
    }
}
