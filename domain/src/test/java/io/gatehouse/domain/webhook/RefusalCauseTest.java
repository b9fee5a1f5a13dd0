package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalCauseTest {

    private static final List<RefusalCause> ALL = List.of(
            new RefusalCause.UnknownSource(), new RefusalCause.TooLarge(5), new RefusalCause.UnexpectedHeader("a"),
            new RefusalCause.Unsigned(List.of("x-blnk-signature")), new RefusalCause.MalformedHeader("a"),
            new RefusalCause.NoSecret(), new RefusalCause.EmptyKey(), new RefusalCause.UnknownSecret(),
            new RefusalCause.Stale(Duration.ofMinutes(6), Duration.ofMinutes(5)));

    @Test
    void thisTestKnowsEveryCause() {
        assertThat(ALL).extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Stream.of(RefusalCause.class.getPermittedSubclasses()).toList());
    }

    @Test
    void everyCauseHasACodeOfItsOwn() {
        assertThat(ALL).extracting(RefusalCause::code).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }
}
