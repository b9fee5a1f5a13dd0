package io.gatehouse.application.kyc.service;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatehouse.application.kyc.port.out.CountryRisks;
import io.gatehouse.application.kyc.port.out.IdentityPlausibility;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckId;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.CheckOutcome.SkipCause;
import io.gatehouse.domain.kyc.CountryCode;
import io.gatehouse.domain.kyc.CountryRisk;
import io.gatehouse.domain.kyc.FalsePositive;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.PlausibilityRules;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.RawExchange;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.domain.kyc.ScreeningService;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.SubjectFingerprint;

/** Makes all checks of a subject. Not used inside a unit of work, as services are asked. */
final class SubjectChecks {

    private final List<IdentityScreening> services;
    private final IdentityPlausibility plausibility;
    private final CountryRisks risks;
    private final Ids ids;
    private final InstantSource clock;

    SubjectChecks(
            Collection<? extends IdentityScreening> services, IdentityPlausibility plausibility, CountryRisks risks,
            Ids ids, InstantSource clock) {
        this.services = List.copyOf(services);
        this.plausibility = plausibility;
        this.risks = risks;
        this.ids = ids;
        this.clock = clock;
    }

    /** A candidate, and who found it. */
    record Hit(ScreeningService service, Candidate candidate) {}

    /** What one service said. */
    private record Lookup(
            CheckId id, ScreeningService service, Instant startedAt, Instant endedAt,
            IdentityScreening.Screening screening) {}

    /** All that was looked at, before it is known which candidates were dismissed before. */
    static final class Looked {

        private final KycCase kycCase;
        private final List<Check> checks;
        private final List<Lookup> lookups;

        private Looked(KycCase kycCase, List<Check> checks, List<Lookup> lookups) {
            this.kycCase = kycCase;
            this.checks = List.copyOf(checks);
            this.lookups = List.copyOf(lookups);
        }

        /** The checks, with the candidates counted apart that were dismissed before. */
        List<Check> judged(Predicate<Candidate> wasDismissed) {
            var all = new ArrayList<>(checks);
            for (var lookup : lookups) {
                all.add(switch (lookup.screening()) {
                    case IdentityScreening.Screening.Screened screened -> check(
                            lookup, outcome(screened.candidates(), wasDismissed), screened.lists(),
                            Optional.of(screened.exchange()));
                    case IdentityScreening.Screening.Unavailable(var why) ->
                        check(lookup, new CheckOutcome.Unavailable(why), List.of(), Optional.empty());
                });
            }
            return List.copyOf(all);
        }

        /** The candidates that were not dismissed before, each entry once, as the service that is surest of it has it. */
        List<Hit> fresh(List<FalsePositive> dismissed, SubjectFingerprint fingerprint, Instant now) {
            var hits = new ArrayList<Hit>();
            for (var lookup : lookups) {
                if (lookup.screening() instanceof IdentityScreening.Screening.Screened screened) {
                    screened.candidates().stream()
                            .filter(candidate -> dismissed.stream()
                                    .noneMatch(known -> known.covers(candidate, fingerprint, now)))
                            .forEach(candidate -> hits.add(new Hit(lookup.service(), candidate)));
                }
            }
            return hits.stream()
                    .collect(Collectors.toMap(
                            hit -> hit.candidate().entry(), hit -> hit,
                            (one, other) -> one.candidate().score().reaches(other.candidate().score()) ? one : other,
                            LinkedHashMap::new))
                    .values().stream().toList();
        }

        private static CheckOutcome outcome(List<Candidate> candidates, Predicate<Candidate> wasDismissed) {
            if (candidates.isEmpty()) {
                return new CheckOutcome.Passed();
            }
            var dismissed = (int) candidates.stream().filter(wasDismissed).count();
            return new CheckOutcome.Listed(candidates.size() - dismissed, dismissed);
        }

        private Check check(
                Lookup lookup, CheckOutcome outcome, List<ListVersion> lists, Optional<RawExchange> exchange) {
            return new Check(
                    lookup.id(), kycCase.id(), kycCase.round(), CheckKind.LISTS, lookup.service(),
                    lookup.startedAt(), lookup.endedAt(), outcome, lists, exchange);
        }
    }

    /** Makes them. */
    Looked make(KycCase kycCase, Subject subject, Policy policy) {
        var own = new ArrayList<Check>();
        own.add(own(kycCase, CheckKind.PLAUSIBILITY, found(plausibility.findings(
                subject, PlausibilityRules.initial(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))));
        own.add(own(kycCase, CheckKind.COUNTRY_RISK, found(risky(subject, risks.shipped()))));
        var query = subject.query();
        if (query.isEmpty()) {
            var cause = subject.tokenized().isEmpty() ? SkipCause.NAMELESS : SkipCause.TOKENIZED;
            own.add(own(kycCase, CheckKind.LISTS, new CheckOutcome.Skipped(cause)));
            return new Looked(kycCase, own, List.of());
        }
        return new Looked(
                kycCase, own, services.stream().map(service -> lookUp(service, query.get(), policy)).toList());
    }

    private static CheckOutcome found(List<Finding> findings) {
        return findings.isEmpty() ? new CheckOutcome.Passed() : new CheckOutcome.Found(findings);
    }

    /** Countries that are not known are a matter of plausibility. */
    private static List<Finding> risky(Subject subject, CountryRisk table) {
        return Stream.of(IdentityField.NATIONALITY, IdentityField.COUNTRY)
                .flatMap(field -> subject.text(field).text().flatMap(CountryCode::of).map(table::of)
                        .flatMap(level -> risk(field, level)).stream())
                .toList();
    }

    private static Optional<Finding> risk(IdentityField field, CountryRisk.Level level) {
        return switch (level) {
            case LOW -> Optional.empty();
            case MEDIUM -> Optional.of(new Finding("medium-risk", Optional.of(field), Finding.Severity.NOTE));
            case HIGH -> Optional.of(new Finding("high-risk", Optional.of(field), Finding.Severity.REVIEW));
        };
    }

    private Lookup lookUp(IdentityScreening service, ScreeningQuery query, Policy policy) {
        var startedAt = clock.instant();
        var screening = service.screen(query, policy.threshold());
        return new Lookup(new CheckId(ids.next()), service.service(), startedAt, clock.instant(), screening);
    }

    private Check own(KycCase kycCase, CheckKind kind, CheckOutcome outcome) {
        var now = clock.instant();
        return new Check(
                new CheckId(ids.next()), kycCase.id(), kycCase.round(), kind, Check.GATEHOUSE, now, now, outcome,
                List.of(), Optional.empty());
    }
}
