package io.gatehouse.application.ledger.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;

/**
 * The ledgers of customers, through Blnk Cloud, each with the key of an installation. The key stays behind this port; that
 * it was taken out of the vault is in the audit trail. Not used inside a unit of work, as Blnk Cloud may take its time.
 * Thread-safe.
 *
 * @see <a href="https://docs.blnkfinance.com/cloud/api">Blnk Cloud API</a>
 */
public interface LedgerCloud {

    /**
     * The ledger of an instance, for a few calls that belong together: the key is opened once for all of them. Empty if
     * the installation has no key, any more or yet.
     */
    Optional<Ledger> open(Access access);

    /**
     * With whose key, and why.
     *
     * @param purpose what the calls are for, in a few words, for the audit trail
     */
    record Access(InstallationId installation, InstanceId instance, Actor actor, String purpose) {}

    /** A ledger that can be read. No method throws because of what Blnk Cloud answers or fails to. */
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

        /** The call is not allowed with this key (403), which most likely lacks the permission. */
        record Forbidden(Permission missing) implements Failure {}

        /** There is no such thing (404). */
        record NotFound() implements Failure {}

        /** Too many calls (429); {@code retryAfter} is how long to wait, where Blnk Cloud says so. */
        record RateLimited(Optional<Duration> retryAfter) implements Failure {}

        /** No answer, or one that says that Blnk Cloud has a problem; {@code why} is fit for a page. */
        record Unavailable(String why) implements Failure {}

        /** An answer that makes no sense here; {@code why} is fit for a page. */
        record NotUnderstood(String why) implements Failure {}
    }
}
