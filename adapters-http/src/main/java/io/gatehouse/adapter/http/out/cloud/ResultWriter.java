package io.gatehouse.adapter.http.out.cloud;

import java.util.Optional;

import org.springframework.http.HttpMethod;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.ledger.CloudAction;

/**
 * Writes a result into the metadata of an identity until it stays there. Core reads, merges and writes without a lock, so
 * another writer of that metadata can undo it without knowing.
 */
final class ResultWriter {

    static final int WRITES = 3;

    private final CloudCalls calls;
    private final CloudCalls.Session session;
    private final Ledger ledger;

    ResultWriter(CloudCalls calls, CloudCalls.Session session, Ledger ledger) {
        this.calls = calls;
        this.session = session;
        this.ledger = ledger;
    }

    Answer<Verification> write(IdentityId id, Verification verification) {
        var call = CloudCall.write(
                CloudAction.WRITE_RESULT, HttpMethod.POST, "/proxy/{id}/metadata", SubjectReader.written(verification))
                .withPart(id.value());
        for (var attempt = 1; attempt <= WRITES; attempt++) {
            var written = calls.make(session, call, _ -> Optional.of(verification));
            if (written instanceof Answer.Failed<Verification>) {
                return written;
            }
            switch (ledger.subject(id)) {
                case Answer.Given<KnownSubject>(var known) -> {
                    if (known.verification().filter(verification::equals).isPresent()) {
                        return written;
                    }
                }
                // What cannot be read cannot be compared; that it was taken is all there is to know.
                case Answer.Failed<KnownSubject>(Failure.Forbidden _) -> {
                    return written;
                }
                case Answer.Failed<KnownSubject>(var failure) -> {
                    return new Answer.Failed<>(failure);
                }
            }
            if (attempt < WRITES && !calls.pausedAfter(attempt)) {
                return new Answer.Failed<>(new Failure.NotKept(attempt));
            }
        }
        return new Answer.Failed<>(new Failure.NotKept(WRITES));
    }
}
