package io.gatehouse.adapter.http.out.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpMethod;

import io.gatehouse.adapter.http.out.cloud.AlertReader.FoundAlert;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.ledger.CloudAction;

/**
 * Raises an alert once. Blnk Cloud takes no idempotency key, so it looks first, does not repeat the call, and looks again
 * if no answer came.
 */
final class AlertRaiser {

    private static final int MOST_PAGES = 10;

    private final CloudCalls calls;
    private final CloudCalls.Session session;

    AlertRaiser(CloudCalls calls, CloudCalls.Session session) {
        this.calls = calls;
        this.session = session;
    }

    Answer<AlertId> flag(String entity, AlertText text) {
        switch (find(entity, text.marker())) {
            case Answer.Given<Optional<AlertId>>(var there) -> {
                if (there.isPresent()) {
                    return new Answer.Given<>(there.get());
                }
            }
            case Answer.Failed<Optional<AlertId>>(var failure) -> {
                if (!isBlind(failure)) {
                    return new Answer.Failed<>(failure);
                }
            }
        }
        return raise(entity, text);
    }

    /** Whether it can look for alerts neither now nor later: one that is raised twice is better than none. */
    private static boolean isBlind(Failure failure) {
        return switch (failure) {
            case Failure.Forbidden _,Failure.NotFound _,Failure.NotUnderstood _ -> true;
            case Failure.Unauthorized _,Failure.RateLimited _,Failure.Unavailable _,Failure.NotKept _ -> false;
        };
    }

    private Answer<AlertId> raise(String entity, AlertText text) {
        var call = CloudCall.write(
                CloudAction.RAISE_ALERT, HttpMethod.POST, "/alerts/flag/{id}", AlertReader.written(text))
                .withPart(entity).once();
        var raised = calls.make(session, call, AlertReader::id);
        return switch (raised) {
            case Answer.Failed<AlertId>(Failure.Unavailable _) -> foundOr(entity, text, raised);
            case Answer.Failed<AlertId>(Failure.NotUnderstood _) -> foundOr(entity, text, raised);
            case Answer.Failed<AlertId> _,Answer.Given<AlertId> _ -> raised;
        };
    }

    /** It may have been raised all the same. */
    private Answer<AlertId> foundOr(String entity, AlertText text, Answer<AlertId> otherwise) {
        return switch (find(entity, text.marker())) {
            case Answer.Given<Optional<AlertId>>(var there) -> there.<Answer<AlertId>>map(Answer.Given::new)
                    .orElse(otherwise);
            case Answer.Failed<Optional<AlertId>> _ -> otherwise;
        };
    }

    Answer<Optional<AlertId>> find(String entity, String marker) {
        List<FoundAlert> seen = new ArrayList<>();
        for (var number = 1; number <= MOST_PAGES; number++) {
            var call = CloudCall.read(CloudAction.READ_ALERTS, "/alerts").page(number, RestLedgerCloud.PAGE_SIZE);
            switch (calls.make(session, call, AlertReader::list)) {
                case Answer.Failed<List<FoundAlert>>(var failure) -> {
                    return new Answer.Failed<>(failure);
                }
                case Answer.Given<List<FoundAlert>>(var page) -> {
                    var found = page.stream().filter(alert -> alert.isAbout(entity, marker)).findFirst();
                    if (found.isPresent() || !AlertReader.isNews(page, seen)) {
                        return new Answer.Given<>(found.map(FoundAlert::id));
                    }
                    seen.addAll(page);
                }
            }
        }
        return new Answer.Given<>(Optional.empty());
    }
}
