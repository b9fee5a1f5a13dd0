package io.gatehouse.testkit.shared;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InMemoryUnitOfWorkTest extends UnitOfWorkContract {

    private record Refused() {}

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(Refused.class);
    private final InMemoryTable<String, String> notes = unitOfWork.table();

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    protected void write(String note) {
        notes.put(note, note);
    }

    @Override
    protected List<String> notes() {
        return notes.all();
    }

    @Test
    void failsATestThatWroteAndReturnedARejection() {
        assertThatThrownBy(() -> unitOfWork.execute(() -> {
            write("decided too late");
            return new Refused();
        })).isInstanceOf(AssertionError.class).hasMessageContaining("Refused");

        assertThat(notes.peek()).isEmpty();
    }

    @Test
    void letsARejectionPassThatWroteNothing() {
        assertThat(unitOfWork.execute(Refused::new)).isEqualTo(new Refused());
    }

    @Test
    void failsATestThatWritesOutsideOfAUnit() {
        assertThatThrownBy(() -> write("loose")).isInstanceOf(AssertionError.class);
    }

    @Test
    void isUnavailableWhileItIsAway() {
        unitOfWork.goAway();
        assertThatThrownBy(() -> unitOfWork.read(this::notes)).isInstanceOf(StoreUnavailableException.class);

        unitOfWork.comeBack();
        assertThat(unitOfWork.read(this::notes)).isEmpty();
    }
}
