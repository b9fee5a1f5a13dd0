package io.gatehouse.testkit.outbox;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.domain.outbox.CallOutcome;

import static io.gatehouse.testkit.outbox.SlackNotices.notice;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link SlackChannel} promises, whatever the other side does. */
public abstract class SlackChannelContract {

    /** The channel under test; without more, the other side takes what is posted. */
    protected abstract SlackChannel channel();

    /** How many notices the other side has taken. */
    protected abstract int taken();

    /** The other side refuses the next notice for good. */
    protected abstract void refuseNext();

    /** The other side wants to be left alone for so long, instead of taking the next notice. */
    protected abstract void beBusyNext(Duration wish);

    /** The other side breaks down over the next notice. */
    protected abstract void breakDownNext();

    @Test
    void postsANotice() {
        assertThat(channel().post(notice("event/1/tell"))).isEqualTo(new CallOutcome.Made());
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void saysThatItIsRefused() {
        refuseNext();

        assertThat(channel().post(notice("event/1/tell"))).isInstanceOf(CallOutcome.Refused.class);
        assertThat(taken()).isZero();
    }

    @Test
    void saysForHowLongTheOtherSideWantsToBeLeftAlone() {
        beBusyNext(Duration.ofSeconds(30));

        assertThat(channel().post(notice("event/1/tell"))).isInstanceOfSatisfying(CallOutcome.Later.class,
                later -> assertThat(later.after()).isEqualTo(Optional.of(Duration.ofSeconds(30))));
        assertThat(taken()).isZero();
    }

    @Test
    void throwsNothingWhenTheOtherSideBreaksDown() {
        breakDownNext();

        assertThat(channel().post(notice("event/1/tell"))).isInstanceOf(CallOutcome.Later.class);
        assertThat(channel().post(notice("event/1/tell"))).isEqualTo(new CallOutcome.Made());
    }
}
