package io.gatehouse.testkit.usecase.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.application.webhook.handler.TransactionActivityHandler;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemorySourceActivity;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

/** The events of one transaction may arrive in any order, each of them more than once; what comes of it is the same. */
class TransactionOrdersTest {

    private static final List<String> NAMES = List.of(
            "transaction.inflight", "transaction.applied", "transaction.void", "transaction.rejected");

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final MutableInstantSource clock = new MutableInstantSource();
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(inbox, new SequentialIds(), clock);
    private final InMemorySourceActivity activity = new InMemorySourceActivity(unitOfWork);
    private final WorkOffEventsUseCase service = Working.off(
            unitOfWork, queue, clock, new TransactionActivityHandler(activity));

    static Stream<List<String>> orders() {
        return orders(NAMES).stream();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void countsEachOnceWhateverTheOrder(List<String> order) {
        for (var name : order) {
            deliver(name);
            deliver(order.getFirst());
        }

        while (service.workOff(new WorkOffEventsUseCase.Command("node-1", 3, Duration.ofMinutes(1))).claimed() > 0) {
            deliver(order.getLast());
        }

        assertThat(NAMES).allSatisfy(name -> assertThat(activity.of(name)).as(name).isEqualTo(1));
    }

    private void deliver(String name) {
        var id = SequentialIds.number(1 + NAMES.indexOf(name));
        inbox.store(anEvent().withId(id).about(name, "txn_1").build());
    }

    private static List<List<String>> orders(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        return IntStream.range(0, names.size()).boxed().flatMap(first -> {
            var rest = new ArrayList<>(names);
            var name = rest.remove((int) first);
            return orders(rest).stream().map(order -> Stream.concat(Stream.of(name), order.stream()).toList());
        }).toList();
    }
}
