package io.gatehouse.adapter.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

import io.gatehouse.application.kyc.port.out.EvidencePacks.Making;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.Evidence.Known;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.kyc.view.Evidence.Round;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.MatchState.Judgement;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.Proposal;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.SubjectFingerprint;

/**
 * Evidence as JSON. Others read it years later, so a member is never renamed or given another meaning: what changes has
 * another {@code format}.
 */
final class EvidenceJson {

    private EvidenceJson() {}

    /** @param hashes of the files that hold what was asked and answered, by name */
    static byte[] write(Evidence evidence, Making making, Map<String, String> hashes) {
        var json = object();
        json.put("format", PackNames.FORMAT);
        json.put("madeAt", making.at().toString());
        json.put("case", kycCase(evidence.kycCase()));
        json.put("chain", chain(evidence.chain()));
        json.put("reviewers", evidence.reviewers().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .map(entry -> new TreeMap<>(Map.of("id", entry.getKey().toString(), "name", entry.getValue())))
                .toList());
        json.put("policies", evidence.policies().stream().map(EvidenceJson::policy).toList());
        json.put("rounds", evidence.rounds().stream().map(round -> round(round, hashes)).toList());
        json.put("trail", evidence.trail().stream().map(EvidenceJson::link).toList());
        return CanonicalJson.write(json);
    }

    private static SequencedMap<String, Object> object() {
        return new LinkedHashMap<>();
    }

    private static Map<String, Object> kycCase(KycCase kycCase) {
        var json = object();
        json.put("id", kycCase.id().toString());
        json.put("instance", kycCase.instance().value());
        json.put("identity", kycCase.identity().value());
        json.put("openedAt", kycCase.openedAt().toString());
        json.put("round", kycCase.round());
        json.put("version", kycCase.version());
        json.put("fingerprint", kycCase.fingerprint().map(SubjectFingerprint::hex));
        json.put("state", state(kycCase.state()));
        return json;
    }

    private static Map<String, Object> state(CaseState state) {
        var json = object();
        json.put("kind", state.kind().name());
        json.put("since", state.since().toString());
        switch (state) {
            case CaseState.Open open -> json.put("cause", open.cause().name());
            case CaseState.Screening screening -> json.put("cause", screening.cause().name());
            case CaseState.Cleared cleared -> {
                json.put("policy", cleared.policy().number());
                json.put("expiresAt", cleared.expiresAt().map(Instant::toString));
            }
            case CaseState.InReview review -> review(json, review);
            case CaseState.AwaitingChecker awaiting -> {
                review(json, awaiting.review());
                json.put("proposal", proposal(awaiting.proposal()));
            }
            case CaseState.Approved approved -> {
                json.put("decision", decision(approved.decision()));
                json.put("expiresAt", approved.expiresAt().map(Instant::toString));
            }
            case CaseState.Rejected rejected -> json.put("decision", decision(rejected.decision()));
            case CaseState.MoreInformation asked -> json.put("decision", decision(asked.decision()));
        }
        return json;
    }

    private static void review(Map<String, Object> json, CaseState.InReview review) {
        json.put("causes", review.causes().stream().sorted().map(Enum::name).toList());
        json.put("policy", review.policy().number());
        json.put("fourEyes", review.needsFourEyes());
        json.put("dueAt", review.dueAt().toString());
        json.put("assignee", review.assignee().map(ReviewerId::toString));
    }

    private static Map<String, Object> proposal(Proposal proposal) {
        var json = object();
        json.put("maker", proposal.maker().toString());
        json.put("verdict", proposal.verdict().name());
        json.put("reason", proposal.reason().name());
        json.put("comment", proposal.comment().text());
        json.put("at", proposal.at().toString());
        return json;
    }

    private static Map<String, Object> decision(Decision decision) {
        var json = object();
        json.put("maker", decision.proposal().maker().toString());
        json.put("checker", decision.checker().map(ReviewerId::toString));
        json.put("verdict", decision.proposal().verdict().name());
        json.put("reason", decision.proposal().reason().name());
        json.put("comment", decision.proposal().comment().text());
        json.put("proposedAt", decision.proposal().at().toString());
        json.put("policy", decision.policy().number());
        json.put("at", decision.at().toString());
        return json;
    }

    static Map<String, Object> chain(ChainState chain) {
        var json = object();
        switch (chain) {
            case ChainState.Intact(var count, var head) -> {
                json.put("state", "INTACT");
                json.put("entries", count);
                json.put("head", head);
            }
            case ChainState.Broken(var number, var fault) -> {
                json.put("state", "BROKEN");
                json.put("entry", number);
                json.put("fault", fault.name());
            }
        }
        return json;
    }

    private static Map<String, Object> policy(Policy policy) {
        var json = object();
        json.put("version", policy.version().number());
        json.put("threshold", policy.threshold().permille());
        json.put("clearsAlone", policy.clearsAlone());
        json.put("fourEyes", policy.fourEyes().name());
        json.put("timeForReview", policy.timeForReview().toString());
        json.put("validity", policy.validity().toString());
        json.put("falsePositiveValidity", policy.falsePositiveValidity().toString());
        json.put("attempts", policy.attempts());
        json.put("holdsTransactions", policy.holdsTransactions());
        return json;
    }

    private static Map<String, Object> round(Round round, Map<String, String> hashes) {
        var json = object();
        json.put("number", round.number());
        json.put("subject", round.known().map(EvidenceJson::known));
        var checks = new ArrayList<Map<String, Object>>();
        for (var check : round.checks()) {
            checks.add(check(check, checks.size() + 1, hashes));
        }
        json.put("checks", checks);
        json.put("matches", round.matches().stream().map(EvidenceJson::match).toList());
        json.put("decision", round.decision().map(EvidenceJson::decision));
        return json;
    }

    private static Map<String, Object> known(Known known) {
        var json = object();
        json.put("readAt", known.readAt().toString());
        json.put("identity", known.subject().identity().value());
        json.put("type", known.subject().type().name());
        json.put("fields", fields(known.subject()));
        json.put("born", known.subject().born().map(LocalDate::toString));
        json.put("documents", new TreeMap<>(known.subject().documents()));
        json.put("createdAt", known.subject().createdAt().toString());
        return json;
    }

    // What is missing is left out; a token stands for itself, as its value was never kept.
    private static Map<String, Object> fields(Subject subject) {
        var json = object();
        for (var field : IdentityField.values()) {
            switch (subject.text(field)) {
                case IdentityText.Given(var value) -> json.put(field.key(), Map.of("given", value));
                case IdentityText.Tokenized _ -> json.put(field.key(), Map.of("tokenized", true));
                case IdentityText.Missing _ -> {
                }
            }
        }
        return json;
    }

    private static Map<String, Object> check(Check check, int number, Map<String, String> hashes) {
        var json = object();
        json.put("id", check.id().value().toString());
        json.put("kind", check.kind().name());
        json.put("by", check.by().name());
        json.put("startedAt", check.startedAt().toString());
        json.put("endedAt", check.endedAt().toString());
        json.put("outcome", outcome(check.outcome()));
        json.put("lists", check.lists().stream().map(EvidenceJson::list).toList());
        json.put("request", check.exchange().map(_ -> file(PackNames.exchange(check, number, true), hashes)));
        json.put("response", check.exchange().map(_ -> file(PackNames.exchange(check, number, false), hashes)));
        return json;
    }

    private static Map<String, Object> file(String name, Map<String, String> hashes) {
        var json = object();
        json.put("file", name);
        json.put("sha256", hashes.getOrDefault(name, ""));
        return json;
    }

    private static Map<String, Object> outcome(CheckOutcome outcome) {
        var json = object();
        json.put("kind", outcome.kind().name());
        switch (outcome) {
            case CheckOutcome.Passed _ -> {
            }
            case CheckOutcome.Found(var findings) ->
                json.put("findings", findings.stream().map(EvidenceJson::finding).toList());
            case CheckOutcome.Listed(var fresh, var dismissed) -> {
                json.put("fresh", fresh);
                json.put("dismissed", dismissed);
            }
            case CheckOutcome.Skipped(var cause) -> json.put("cause", cause.name());
            case CheckOutcome.Unavailable(var why) -> json.put("why", why);
        }
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        var json = object();
        json.put("code", finding.code());
        json.put("field", finding.field().map(IdentityField::key));
        json.put("severity", finding.severity().name());
        return json;
    }

    private static Map<String, Object> list(ListVersion list) {
        var json = object();
        json.put("list", list.list());
        json.put("version", list.version());
        json.put("hash", list.hash());
        json.put("asOf", list.asOf().map(Instant::toString));
        return json;
    }

    private static Map<String, Object> match(Match match) {
        var json = object();
        json.put("id", match.id().value().toString());
        json.put("by", match.service().name());
        json.put("candidate", candidate(match.candidate()));
        json.put("state", match.state().kind().name());
        json.put("judgement", judgement(match.state()).map(EvidenceJson::judgement));
        return json;
    }

    static Optional<Judgement> judgement(MatchState state) {
        return switch (state) {
            case MatchState.Pending _ -> Optional.empty();
            case MatchState.FalsePositive(var judgement) -> Optional.of(judgement);
            case MatchState.Confirmed(var judgement) -> Optional.of(judgement);
        };
    }

    private static Map<String, Object> judgement(Judgement judgement) {
        var json = object();
        json.put("reviewer", judgement.reviewer().toString());
        json.put("comment", judgement.comment().text());
        json.put("at", judgement.at().toString());
        return json;
    }

    private static Map<String, Object> candidate(Candidate candidate) {
        var json = object();
        json.put("list", candidate.entry().list());
        json.put("id", candidate.entry().id());
        json.put("kind", candidate.kind().name());
        json.put("caption", candidate.caption());
        json.put("names", candidate.names());
        json.put("birthDates", candidate.birthDates());
        json.put("countries", candidate.countries());
        json.put("programs", candidate.programs());
        json.put("score", candidate.score().permille());
        json.put("likenesses", candidate.likenesses().stream().map(EvidenceJson::likeness).toList());
        json.put("contentHash", candidate.contentHash());
        return json;
    }

    private static Map<String, Object> likeness(Candidate.Likeness likeness) {
        var json = object();
        json.put("aspect", likeness.aspect().name());
        json.put("ours", likeness.ours());
        json.put("theirs", likeness.theirs());
        json.put("score", likeness.score().permille());
        json.put("remark", likeness.remark());
        return json;
    }

    private static Map<String, Object> link(Link link) {
        return switch (link) {
            case Link.Legible(var entry) -> entry(entry);
            case Link.Unreadable(var number, var previous, var hash) -> {
                var json = object();
                json.put("number", number);
                json.put("unreadable", true);
                json.put("previous", previous);
                json.put("hash", hash);
                yield json;
            }
        };
    }

    private static Map<String, Object> entry(TrailEntry link) {
        var entry = link.entry();
        var json = object();
        json.put("number", link.number());
        json.put("id", entry.id().toString());
        json.put("case", entry.caseId().toString());
        json.put("round", entry.round());
        json.put("at", entry.at().toString());
        json.put("actor", actor(entry.actor()));
        json.put("action", entry.action().name());
        json.put("details", entry.details());
        json.put("nonce", link.nonce());
        json.put("previous", link.previous());
        json.put("hash", link.hash());
        return json;
    }

    private static Map<String, Object> actor(CaseActor actor) {
        var json = object();
        switch (actor) {
            case CaseActor.ByReviewer(var id, var name) -> {
                json.put("kind", "REVIEWER");
                json.put("id", id.toString());
                json.put("name", name);
            }
            case CaseActor.ByPortal() -> json.put("kind", "PORTAL");
            case CaseActor.ByGatehouse() -> json.put("kind", "GATEHOUSE");
        }
        return json;
    }
}
