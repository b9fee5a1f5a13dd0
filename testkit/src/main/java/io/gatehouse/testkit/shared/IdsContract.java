package io.gatehouse.testkit.shared;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Ids} promises. */
public abstract class IdsContract {

    /** The ids under test. */
    protected abstract Ids ids();

    @Test
    void givesUuidsOfVersion7() {
        assertThat(ids().next().version()).isEqualTo(7);
        assertThat(ids().next().variant()).isEqualTo(2);
    }

    @Test
    void countsUp() {
        var ids = ids();

        var given = Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(given).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void givesNoIdTwice() {
        var ids = ids();

        var given = Race.of(8, () -> Stream.generate(ids::next).limit(2_000).toList());

        assertThat(given.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }
}
