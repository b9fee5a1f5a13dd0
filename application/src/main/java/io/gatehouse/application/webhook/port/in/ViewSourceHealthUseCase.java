package io.gatehouse.application.webhook.port.in;

import java.util.List;

import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.webhook.SourceId;

/** Shows how well sources are doing. */
public interface ViewSourceHealthUseCase {

    /** One for each of the sources asked for, in their order. */
    List<SourceVitals> view(Query query);

    /** Which sources. */
    record Query(List<SourceId> sources) {

        public Query {
            sources = List.copyOf(sources);
        }
    }
}
