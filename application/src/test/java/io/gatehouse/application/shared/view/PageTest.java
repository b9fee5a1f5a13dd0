package io.gatehouse.application.shared.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Rows are numbers, the greater the newer. */
class PageTest {

    private static final int SIZE = 3;

    @Test
    void theNewestRowsHaveNoneBeforeThem() {
        assertThat(cut(new PageRequest.Start.Newest(), 9, 8, 7, 6))
                .isEqualTo(new Page<>(List.of(9, 8, 7), Optional.empty(), Optional.of(position(7))));
    }

    @Test
    void aPageThatHoldsAllRowsLeadsNowhere() {
        assertThat(cut(new PageRequest.Start.Newest(), 9, 8, 7))
                .isEqualTo(new Page<>(List.of(9, 8, 7), Optional.empty(), Optional.empty()));
    }

    @Test
    void aPageOfOlderRowsLeadsBothWays() {
        assertThat(cut(new PageRequest.Start.OlderThan(position(7)), 6, 5, 4, 3)).isEqualTo(
                new Page<>(List.of(6, 5, 4), Optional.of(position(6)), Optional.of(position(4))));
    }

    @Test
    void theOldestRowsHaveNoneAfterThem() {
        assertThat(cut(new PageRequest.Start.OlderThan(position(4)), 3, 2))
                .isEqualTo(new Page<>(List.of(3, 2), Optional.of(position(3)), Optional.empty()));
    }

    @Test
    void aPageOfNewerRowsDropsTheRowFarthestFromItsStart() {
        assertThat(cut(new PageRequest.Start.NewerThan(position(3)), 7, 6, 5, 4)).isEqualTo(
                new Page<>(List.of(6, 5, 4), Optional.of(position(6)), Optional.of(position(4))));
    }

    @Test
    void aPageOfNewerRowsThatReachesTheNewestLeadsBackAlone() {
        assertThat(cut(new PageRequest.Start.NewerThan(position(6)), 9, 8, 7))
                .isEqualTo(new Page<>(List.of(9, 8, 7), Optional.empty(), Optional.of(position(7))));
    }

    @Test
    void aPageWithoutRowsLeadsNowhere() {
        assertThat(cut(new PageRequest.Start.OlderThan(position(1))))
                .isEqualTo(new Page<>(List.of(), Optional.empty(), Optional.empty()));
    }

    @Test
    void mappingKeepsWhereThePageLeads() {
        assertThat(cut(new PageRequest.Start.OlderThan(position(7)), 6, 5, 4, 3).map(row -> "row " + row)).isEqualTo(
                new Page<>(
                        List.of("row 6", "row 5", "row 4"), Optional.of(position(6)), Optional.of(position(4))));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
    void refusesASizeThatNoPageHas(int size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageRequest(new PageRequest.Start.Newest(), size));
    }

    @Test
    void whatIsNoPositionAsksForTheNewestRows() {
        assertThat(PageRequest.between(Optional.of("x"), Optional.of("\u0000"))).isEqualTo(PageRequest.first());
    }

    @Test
    void olderRowsGoBeforeNewerOnesIfBothAreAskedFor() {
        assertThat(PageRequest.between(Optional.of(position(4).text()), Optional.of(position(9).text())).start())
                .isEqualTo(new PageRequest.Start.OlderThan(position(4)));
    }

    @Test
    void newerRowsAreAskedForByTheirPosition() {
        assertThat(PageRequest.between(Optional.empty(), Optional.of(position(9).text())).start())
                .isEqualTo(new PageRequest.Start.NewerThan(position(9)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "10000, 10000, true", "10001, 10000, false"})
    void countsUpToALimit(long counted, long value, boolean exact) {
        assertThat(BoundedCount.of(counted)).isEqualTo(new BoundedCount(value, exact));
    }

    private static Page<Integer> cut(PageRequest.Start start, int... read) {
        return Page.cut(
                new PageRequest(start, SIZE), IntStream.of(read).boxed().toList(), PageTest::position);
    }

    private static Position position(int row) {
        return new Position(Instant.ofEpochSecond(row), new UUID(0, row));
    }
}
