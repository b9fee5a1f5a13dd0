package io.gatehouse.application.ledger.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.ledger.Settlement;

/**
 * The ledgers of customers, through Blnk Cloud, each with the key of an installation. The key stays behind this port; that
 * it was taken out of the vault is in the audit trail. Not used inside a unit of work, as Blnk Cloud may take its time.
 * Thread-safe.
 *
 * @see <a href="https://docs.blnkfinance.com/cloud/api">Blnk Cloud API</a>
 */
public interface LedgerCloud {

    /**
     * The ledger of an instance, for a few calls that belong together: the key is opened once for all of them. A key that
     * Blnk Cloud rejected is not tried again; it takes a new one.
     */
    Opening open(Access access);

    /**
     * With whose key, and why.
     *
     * @param permissions that were granted with the key; a call that takes another one is not made
     * @param purpose     what the calls are for, in a few words, for the audit trail
     */
    record Access(
            InstallationId installation, InstanceId instance, Permissions permissions, Actor actor, String purpose) {}

    /** Whether the ledger can be reached at all. */
    sealed interface Opening {

        /** The key is there. */
        record Opened(Ledger ledger) implements Opening {}

        /** The installation has no key, any more or yet. */
        record NoKey() implements Opening {}

        /** Blnk Cloud rejected the key; it is not used any more. */
        record KeyRejected(Instant since) implements Opening {}
    }

    /**
     * A ledger. No method throws because of what Blnk Cloud answers or fails to. A call whose permission was not granted
     * fails as {@link Failure.Forbidden} without going out.
     */
    interface Ledger {

        /**
         * Records that were created in a time, in no particular order. Pages are cut from all there are at the moment of
         * the call, so a record may be on two of them.
         *
         * @param from  inclusive, by the clock of the ledger
         * @param until inclusive
         * @param page  from 1; one after the last is empty
         */
        Answer<RecordPage> created(LedgerCollection collection, Instant from, Instant until, int page);

        /** One record; {@link Failure.NotFound} if there is none of that id. */
        Answer<LedgerRecord> find(LedgerCollection collection, String id);

        /** An identity, and what Gatehouse wrote about it; {@link Failure.NotFound} if there is none of that id. */
        Answer<KnownSubject> subject(IdentityId id);

        /** Identities that were created in a time; as for {@link #created}. */
        Answer<SubjectPage> subjects(Instant from, Instant until, int page);

        /**
         * Writes the result of a check, reads it again, and writes it again if somebody else's write undid it: Blnk merges
         * metadata without a lock. To write the same twice is harmless.
         *
         * @return what was written; {@link Failure.NotKept} if it does not stay there
         */
        Answer<Verification> write(IdentityId id, Verification verification);

        /**
         * Raises an alert, unless there is one about that entity with the marker of the text: then it gives that one, so
         * that a flag whose answer was lost may be repeated. Where alerts may not be read, or there are too many of them
         * to look at, it cannot tell.
         *
         * @param entity an identity, a balance or a transaction
         */
        Answer<AlertId> flag(String entity, AlertText text);

        /** Changes an alert; {@link Failure.NotFound} if there is none of that id. */
        Answer<AlertId> change(AlertId id, AlertChange change);

        /** The alert about the entity that has the marker in its title or description. */
        Answer<Optional<AlertId>> findAlert(String entity, String marker);

        /** Transactions from or to the balances of an identity that are held, the oldest first; at most 200. */
        Answer<List<InflightTransaction>> inflight(IdentityId id);

        /** Lets a held transaction happen as a whole; {@link Failure.NotFound} if there is none of that id. */
        Answer<Settlement> commit(String transaction);

        /** Voids a held transaction; {@link Failure.NotFound} if there is none of that id. */
        Answer<Settlement> cancel(String transaction);
    }

    /** An identity with the last result that was written about it. */
    record KnownSubject(Subject subject, Optional<Verification> verification) {}

    /**
     * Some of the identities that were asked for.
     *
     * @param unreadable how many more are on the page that have no id or no time of creation
     * @param total      how many there are on all pages
     */
    record SubjectPage(List<KnownSubject> subjects, int unreadable, long total) {

        public SubjectPage {
            subjects = List.copyOf(subjects);
        }

        /** Whether nothing is on it. */
        public boolean isEmpty() {
            return subjects.isEmpty() && unreadable == 0;
        }
    }

    /**
     * Some of the records that were asked for.
     *
     * @param unreadable how many more are on the page that have no id or no time of creation
     * @param total      how many there are on all pages
     */
    record RecordPage(List<LedgerRecord> records, int unreadable, long total) {

        public RecordPage {
            records = List.copyOf(records);
        }

        /** Whether nothing is on it. */
        public boolean isEmpty() {
            return records.isEmpty() && unreadable == 0;
        }
    }

    /** What came of a call. */
    sealed interface Answer<T> {

        /** What was asked for. */
        record Given<T>(T value) implements Answer<T> {}

        /** It failed, after it was tried again where that could have helped. */
        record Failed<T>(Failure failure) implements Answer<T> {}
    }

    /** Why a call failed. Nothing in it quotes a body or a key. */
    sealed interface Failure {

        /** The key is not accepted (401): it was revoked or replaced. No call with it will succeed. */
        record Unauthorized() implements Failure {}

        /**
         * The call is not allowed with this key: the permission was not granted, so it did not go out, or Blnk Cloud says
         * so (403).
         */
        record Forbidden(Permission missing) implements Failure {}

        /** There is no such thing (404). */
        record NotFound() implements Failure {}

        /** Too many calls (429); {@code retryAfter} is how long to wait, where Blnk Cloud says so. */
        record RateLimited(Optional<Duration> retryAfter) implements Failure {}

        /**
         * No answer, or one that says that Blnk Cloud has a problem; {@code why} is fit for a page. After many of these no
         * call is made for a while; {@code retryAfter} is how long, where that is known.
         */
        record Unavailable(String why, Optional<Duration> retryAfter) implements Failure {

            /** It is not known for how long. */
            public Unavailable(String why) {
                this(why, Optional.empty());
            }
        }

        /** What was written was not there when it was read again, so many times: others write over it. */
        record NotKept(int attempts) implements Failure {}

        /** An answer that makes no sense here; {@code why} is fit for a page. */
        record NotUnderstood(String why) implements Failure {}
    }
}
