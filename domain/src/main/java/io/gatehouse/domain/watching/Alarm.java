package io.gatehouse.domain.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;

/** Something that an operator should know of, with the figures that say how bad it is. */
public sealed interface Alarm {

    /** What it is about. */
    AlarmKind kind();

    /** The source that it is about; empty if it is about Gatehouse as a whole. */
    default Optional<SourceId> source() {
        return Optional.empty();
    }

    /** What tells it from others: of each there is at most one at a time, whatever its figures are. */
    default Key key() {
        return new Key(kind(), source(), Optional.empty());
    }

    /** What tells an alarm from others. */
    record Key(AlarmKind kind, Optional<SourceId> source, Optional<SecretId> secret) {}

    /** A source has sent nothing since {@code lastHeardAt}; usually it pauses for no longer than {@code usualPause}. */
    record Silence(SourceId of, Instant lastHeardAt, Duration usualPause) implements Alarm {

        @Override
        public AlarmKind kind() {
            return AlarmKind.SILENCE;
        }

        @Override
        public Optional<SourceId> source() {
            return Optional.of(of);
        }
    }

    /** An event could be handled since {@code dueSince}, and nobody does. */
    record Lag(Instant dueSince) implements Alarm {

        @Override
        public AlarmKind kind() {
            return AlarmKind.LAG;
        }
    }

    /** So many events failed for good. */
    record DeadEvents(long events) implements Alarm {

        @Override
        public AlarmKind kind() {
            return AlarmKind.DEAD_EVENTS;
        }
    }

    /**
     * A source's requests are refused.
     *
     * @param refused in the last {@link AlarmPolicy#LATELY}
     * @param usual   how many are in such a time, rounded up
     */
    record RefusalSpike(SourceId of, long refused, long usual) implements Alarm {

        @Override
        public AlarmKind kind() {
            return AlarmKind.REFUSALS;
        }

        @Override
        public Optional<SourceId> source() {
            return Optional.of(of);
        }
    }

    /** Nothing was signed with a secret since {@code quietSince}, while other secrets of the source are in use. */
    record UnusedSecret(SourceId of, SecretId secret, Instant quietSince) implements Alarm {

        @Override
        public AlarmKind kind() {
            return AlarmKind.UNUSED_SECRET;
        }

        @Override
        public Optional<SourceId> source() {
            return Optional.of(of);
        }

        @Override
        public Key key() {
            return new Key(kind(), source(), Optional.of(secret));
        }
    }
}
