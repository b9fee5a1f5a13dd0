package io.gatehouse.testkit.outbox;

import java.time.Duration;
import java.util.Optional;

import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.domain.outbox.CallOutcome;

class InMemorySlackChannelTest extends SlackChannelContract {

    private final InMemorySlackChannel channel = new InMemorySlackChannel();

    @Override
    protected SlackChannel channel() {
        return channel;
    }

    @Override
    protected int taken() {
        return channel.posted().size();
    }

    @Override
    protected void refuseNext() {
        channel.next(new CallOutcome.Refused("no"));
    }

    @Override
    protected void beBusyNext(Duration wish) {
        channel.next(new CallOutcome.Later("busy", Optional.of(wish)));
    }

    @Override
    protected void breakDownNext() {
        channel.next(new CallOutcome.Later("broken"));
    }
}
