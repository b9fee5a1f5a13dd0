package io.gatehouse.application.kyc.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Subject;

/**
 * All that Gatehouse knows of a case, over all its rounds. Personal data.
 *
 * @param rounds    the first one first
 * @param policies  under which it was checked and decided, by version
 * @param trail     all of it, the first entry first
 * @param chain     whether the trail is as it was written
 * @param reviewers the names of those who are named in it, as far as they are known
 */
public record Evidence(
        KycCase kycCase, List<Round> rounds, List<Policy> policies, List<Link> trail, ChainState chain,
        Map<ReviewerId, String> reviewers) {

    private static final String POLICY = "policy";

    public Evidence {
        rounds = List.copyOf(rounds);
        policies = policies.stream().sorted(Comparator.comparing(Policy::version)).toList();
        trail = List.copyOf(trail);
        reviewers = Map.copyOf(reviewers);
    }

    /**
     * What was known, found and decided in one round.
     *
     * @param known    what the ledger said of the subject; empty before it was read
     * @param checks   every try of each, in the order in which they were begun
     * @param matches  the most alike first
     * @param decision of a reviewer; empty where there is none, as where a case cleared by itself
     */
    public record Round(
            int number, Optional<Known> known, List<Check> checks, List<Match> matches, Optional<Decision> decision) {

        public Round {
            checks = List.copyOf(checks);
            matches = List.copyOf(matches);
        }

        @Override
        public String toString() {
            return "Round[" + number + "]";
        }
    }

    /** A subject, and when it was read in the ledger. */
    public record Known(Subject subject, Instant readAt) {}

    /** A place in the trail. */
    public sealed interface Link {

        /** From 1 within the case. */
        long number();

        /** What is there can be read, which does not say that it is what was written. */
        record Legible(TrailEntry entry) implements Link {

            @Override
            public long number() {
                return entry.number();
            }
        }

        /** What is there cannot be opened: it was changed, or sealed with a key that is not at hand. */
        record Unreadable(long number, String previous, String hash) implements Link {}
    }

    /** Under which policies a case was checked and decided: those that its state, its decisions and its trail name. */
    public static SortedSet<PolicyVersion> policies(KycCase kycCase, List<Round> rounds, List<Link> trail) {
        var versions = new TreeSet<PolicyVersion>();
        switch (kycCase.state()) {
            case CaseState.Open _,CaseState.Screening _ -> {
            }
            case CaseState.Cleared cleared -> versions.add(cleared.policy());
            case CaseState.InReview review -> versions.add(review.policy());
            case CaseState.AwaitingChecker awaiting -> versions.add(awaiting.review().policy());
            case CaseState.Approved approved -> versions.add(approved.decision().policy());
            case CaseState.Rejected rejected -> versions.add(rejected.decision().policy());
            case CaseState.MoreInformation asked -> versions.add(asked.decision().policy());
        }
        rounds.stream().flatMap(round -> round.decision().stream()).map(Decision::policy).forEach(versions::add);
        entries(trail).flatMap(entry -> Stream.ofNullable(entry.entry().details().get(POLICY)))
                // A trail that was tampered with may say anything.
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(text -> new PolicyVersion(Integer.parseInt(text))).forEach(versions::add);
        return versions;
    }

    /** Whose names are wanted with it. */
    public static SortedSet<ReviewerId> named(KycCase kycCase, List<Round> rounds, List<Link> trail) {
        var named = new TreeSet<>(Comparator.comparing(ReviewerId::toString));
        named.addAll(CaseDetail.named(
                kycCase, rounds.stream().flatMap(round -> round.matches().stream()).toList(),
                entries(trail).toList()));
        rounds.stream().flatMap(round -> round.decision().stream()).forEach(decision -> {
            named.add(decision.proposal().maker());
            decision.checker().ifPresent(named::add);
        });
        return named;
    }

    private static Stream<TrailEntry> entries(List<Link> trail) {
        return trail.stream().flatMap(link -> switch (link) {
            case Link.Legible(var entry) -> Stream.of(entry);
            case Link.Unreadable _ -> Stream.of();
        });
    }

    @Override
    public String toString() {
        return "Evidence[" + kycCase.id() + "]";
    }
}
