package io.gatehouse.application.kyc.port.out;

import java.util.List;

import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.RawExchange;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.domain.kyc.ScreeningService;

/**
 * Looks people and organizations up on lists of those whom one must not deal with, or with care. Several can run beside
 * each other. Used outside of any unit of work: it may take seconds. Thread-safe.
 */
public interface IdentityScreening {

    /** Which it is. */
    ScreeningService service();

    /** The score from which on its candidates are worth a look. Services count differently, so it is each one's own. */
    Score usualThreshold();

    /** The lists that it would search now; empty if it cannot tell or has none. Never throws. */
    List<ListVersion> lists();

    /**
     * Looks for those who may be meant, the most alike first.
     *
     * @param threshold candidates below it are left out
     * @return what was found, or why nothing could be looked up; never throws because of what a service does
     */
    Screening screen(ScreeningQuery query, Score threshold);

    /** What came of it. */
    sealed interface Screening {

        /**
         * It was looked up.
         *
         * @param candidates at most 100, the most alike first; none is good news
         * @param lists      that were searched, as they were then
         * @param exchange   all that was asked and answered
         */
        record Screened(List<Candidate> candidates, List<ListVersion> lists, RawExchange exchange)
                implements
                    Screening {

            public Screened {
                candidates = List.copyOf(candidates);
                lists = List.copyOf(lists);
            }
        }

        /**
         * It could not be looked up; nothing is known about the subject. To try again later may help.
         *
         * @param why fit for a page: without personal data, addresses and secrets
         */
        record Unavailable(String why) implements Screening {}
    }
}
