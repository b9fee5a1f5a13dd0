package io.gatehouse.adapter.http.out.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpMethod;

import io.gatehouse.adapter.http.out.cloud.Json.JsonObject;
import io.gatehouse.adapter.http.out.cloud.Json.JsonText;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.ledger.Settlement;

/** Blnk Cloud's Data, Proxy and Alerts API. */
final class RestLedgerCloud implements LedgerCloud {

    /** The largest page is not documented; a smaller one does no harm, as pages are counted by what is on them. */
    static final int PAGE_SIZE = 100;

    private final UnitOfWork unitOfWork;
    private final ApiKeyVault vault;
    private final KeyRejections rejections;
    private final CloudCalls calls;

    RestLedgerCloud(UnitOfWork unitOfWork, ApiKeyVault vault, KeyRejections rejections, CloudCalls calls) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.rejections = rejections;
        this.calls = calls;
    }

    @Override
    public Opening open(Access access) {
        return unitOfWork.execute(() -> rejections.find(access.installation())
                .<Opening>map(Opening.KeyRejected::new)
                .orElseGet(() -> vault.open(access.installation(), access.actor(), access.purpose())
                        .<Opening>map(
                                key -> new Opening.Opened(new RestLedger(calls, new CloudCalls.Session(access, key))))
                        .orElseGet(Opening.NoKey::new)));
    }

    /** One ledger, with the key to it. */
    private record RestLedger(CloudCalls calls, CloudCalls.Session session) implements Ledger {

        @Override
        public Answer<RecordPage> created(LedgerCollection collection, Instant from, Instant until, int page) {
            var call = CloudCall.read(CloudAction.reading(collection), RecordReader.path(collection));
            return calls.make(session, between(call, from, until).page(page, PAGE_SIZE),
                    body -> RecordReader.page(collection, body));
        }

        @Override
        public Answer<LedgerRecord> find(LedgerCollection collection, String id) {
            var call = CloudCall.read(CloudAction.reading(collection), RecordReader.path(collection) + "/{id}");
            return calls.make(session, call.withPart(id), body -> RecordReader.record(collection, body));
        }

        @Override
        public Answer<KnownSubject> subject(IdentityId id) {
            var call = CloudCall.read(CloudAction.READ_IDENTITIES, "/data/identities/{id}").withPart(id.value());
            return calls.make(session, call, SubjectReader::detail);
        }

        @Override
        public Answer<SubjectPage> subjects(Instant from, Instant until, int page) {
            var call = CloudCall.read(CloudAction.READ_IDENTITIES, "/data/identities");
            return calls.make(session, between(call, from, until).page(page, PAGE_SIZE), SubjectReader::page);
        }

        private static CloudCall between(CloudCall call, Instant from, Instant until) {
            return call.with("created_at_gte", from.toString()).with("created_at_lte", until.toString());
        }

        @Override
        public Answer<Verification> write(IdentityId id, Verification verification) {
            return new ResultWriter(calls, session, this).write(id, verification);
        }

        @Override
        public Answer<AlertId> flag(String entity, AlertText text) {
            return new AlertRaiser(calls, session).flag(entity, text);
        }

        @Override
        public Answer<AlertId> change(AlertId id, AlertChange change) {
            var call = CloudCall.write(
                    CloudAction.RAISE_ALERT, HttpMethod.PUT, "/alerts/flag/{id}", AlertReader.written(change));
            return calls.make(session, call.withPart(id.value()), _ -> Optional.of(id));
        }

        @Override
        public Answer<Optional<AlertId>> findAlert(String entity, String marker) {
            return new AlertRaiser(calls, session).find(entity, marker);
        }

        @Override
        public Answer<List<InflightTransaction>> inflight(IdentityId id) {
            return new HeldSearch(calls, session).of(id);
        }

        @Override
        public Answer<Settlement> commit(String transaction) {
            return settle(transaction, "commit");
        }

        @Override
        public Answer<Settlement> cancel(String transaction) {
            return settle(transaction, "void");
        }

        /** Core settles a transaction as a whole once, so that a second call changes nothing. */
        private Answer<Settlement> settle(String transaction, String how) {
            var body = new JsonObject(java.util.Map.of("status", new JsonText(how)));
            var call = CloudCall.write(
                    CloudAction.SETTLE_TRANSACTION, HttpMethod.PUT, "/proxy/transactions/inflight/{id}", body);
            return calls.make(session, call.withPart(transaction), new CloudReader<Settlement>() {

                @Override
                public Optional<Settlement> read(byte[] answer) {
                    return Optional.of(Settlement.DONE);
                }

                @Override
                public Optional<Settlement> readRefusal(byte[] answer) {
                    return HeldReader.settlement(answer);
                }
            });
        }

        @Override
        public String toString() {
            return "RestLedger[instance=" + session.access().instance() + "]";
        }
    }
}
