package io.gatehouse.domain.outbox;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.domain.outbox.SlackNotice.Fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SlackNoticeTest {

    private static final IdempotencyKey KEY = IdempotencyKey.of("event", "1", "tell");

    @Test
    void cutsOffWhatIsTooLong() {
        var notice = new SlackNotice(
                KEY, "t".repeat(500), "x".repeat(5_000), Collections.nCopies(20, new Fact("l".repeat(99), "v")));

        assertThat(notice.title()).hasSize(140).endsWith("t…");
        assertThat(notice.text()).hasSize(2_000).endsWith("x…");
        assertThat(notice.facts()).hasSize(10);
        assertThat(notice.facts().getFirst().label()).hasSize(60);
    }

    @Test
    void cutsNoCharacterInHalf() {
        var title = new SlackNotice(KEY, "a".repeat(138) + "😀😀", "", List.of()).title();

        assertThat(title).isEqualTo("a".repeat(138) + "…");
    }

    @Test
    void leavesAloneWhatFits() {
        assertThat(new SlackNotice(KEY, " A title ", "", List.of()).title()).isEqualTo("A title");
    }

    @Test
    void hasATitle() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlackNotice(KEY, " ", "text", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "line\nbreak", "naïve"})
    void refusesAKeyThatCannotTravelInAHeader(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(key));
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("k".repeat(201)));
        assertThat(new IdempotencyKey("k".repeat(200)).value()).hasSize(200);
    }

    @Test
    void partsThatDifferMakeKeysThatDiffer() {
        assertThat(IdempotencyKey.of("event", "1", "tell")).hasToString("event/1/tell");
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of("event/1", "tell"));
        assertThatIllegalArgumentException().isThrownBy(() -> IdempotencyKey.of("event", ""));
    }
}
