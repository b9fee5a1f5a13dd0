package io.gatehouse.adapter.http.out.cloud;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;

/** Blnk Cloud's Data API. */
final class RestLedgerCloud implements LedgerCloud {

    /** The largest page is not documented; a smaller one does no harm, as pages are counted by what is on them. */
    private static final int PAGE_SIZE = 100;

    private final UnitOfWork unitOfWork;
    private final ApiKeyVault vault;
    private final CloudCalls calls;

    RestLedgerCloud(UnitOfWork unitOfWork, ApiKeyVault vault, CloudCalls calls) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.calls = calls;
    }

    @Override
    public Optional<Ledger> open(Access access) {
        return unitOfWork.execute(() -> vault.open(access.installation(), access.actor(), access.purpose()))
                .map(key -> new RestLedger(access.instance(), key, calls));
    }

    /** One ledger, with the key to it. */
    private record RestLedger(InstanceId instance, ApiKey key, CloudCalls calls) implements Ledger {

        @Override
        public Answer<RecordPage> created(LedgerCollection collection, Instant from, Instant until, int page) {
            var query = query();
            query.put("created_at_gte", from.toString());
            query.put("created_at_lte", until.toString());
            query.put("page", Integer.toString(page));
            query.put("pageSize", Integer.toString(PAGE_SIZE));
            return calls.read(new CloudCalls.Read(RecordReader.path(collection), query, key, Permission.DATA_READ),
                    body -> RecordReader.page(collection, body));
        }

        @Override
        public Answer<LedgerRecord> find(LedgerCollection collection, String id) {
            var path = RecordReader.path(collection) + "/{id}";
            var query = query();
            return calls.read(new CloudCalls.Read(path, query, key, Permission.DATA_READ).withPart(id),
                    body -> RecordReader.record(collection, body));
        }

        private Map<String, String> query() {
            var query = new LinkedHashMap<String, String>();
            query.put("instance_id", instance.value());
            return query;
        }

        @Override
        public String toString() {
            return "RestLedger[instance=" + instance + "]";
        }
    }
}
