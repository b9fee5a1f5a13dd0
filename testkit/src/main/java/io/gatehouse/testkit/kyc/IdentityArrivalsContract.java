package io.gatehouse.testkit.kyc;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityArrival;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link IdentityArrivals} promises. */
public abstract class IdentityArrivalsContract {

    /** The port under test; nobody has arrived yet. */
    protected abstract IdentityArrivals arrivals();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void nobodyWaitsAtFirst() {
        assertThat(waiting()).isEqualTo(new BoundedCount(0, true));
    }

    @Test
    void anIdentityArrivesOnce() {
        assertThat(record(arrival(1, "idt_1", 1))).isTrue();
        assertThat(record(arrival(1, "idt_1", 2))).isFalse();

        assertThat(waiting()).isEqualTo(new BoundedCount(1, true));
    }

    @Test
    void identitiesOfTwoLedgersAreTwo() {
        assertThat(record(arrival(1, "idt_1", 1))).isTrue();
        assertThat(record(arrival(2, "idt_1", 2))).isTrue();
        assertThat(record(arrival(1, "idt_2", 3))).isTrue();

        assertThat(waiting()).isEqualTo(new BoundedCount(3, true));
    }

    @Test
    void isNewsToOneOfThoseThatTellOfItAtTheSameTime() {
        assertThat(Race.of(8, () -> record(arrival(1, "idt_1", 1)))).containsOnlyOnce(true);
    }

    private static IdentityArrival arrival(int source, String identity, int event) {
        return new IdentityArrival(
                new IdentityId(identity), new SourceId(SequentialIds.number(source)),
                Optional.of(new InstanceId("inst_1")).filter(_ -> source == 1),
                new EventId(SequentialIds.number(event)),
                MutableInstantSource.START);
    }

    private boolean record(IdentityArrival arrival) {
        return unitOfWork().execute(() -> arrivals().record(arrival));
    }

    private BoundedCount waiting() {
        return unitOfWork().read(() -> arrivals().waiting());
    }
}
