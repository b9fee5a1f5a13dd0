package io.gatehouse.adapter.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.gatehouse.application.kyc.port.out.EvidencePacks.Making;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.Evidence.Known;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.kyc.view.Evidence.Round;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.ReviewerId;

/** Evidence for people: one page that needs nothing beside it, runs nothing, and can be printed. */
final class EvidenceReport {

    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Evidence</title>
        <style>
        body { font: 15px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
        h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-bottom: 1px solid #bbb } h3 { font-size: 1rem }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; table-layout: fixed }
        th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #ddd; overflow-wrap: anywhere; white-space: pre-wrap }
        .facts th { width: 14rem; font-weight: 600 }
        .alarm { border: 3px solid #a40000; color: #a40000; padding: .8rem 1rem; font-weight: 600 }
        .good { border: 1px solid #1b6e2d; padding: .8rem 1rem }
        @media print { body { margin: 0; max-width: none; font-size: 11px } tr { break-inside: avoid } h2 { break-after: avoid } }
        </style>
        </head>
        <body>
        """;

    private final Evidence evidence;
    private final Making making;
    private final Html html = new Html();

    EvidenceReport(Evidence evidence, Making making) {
        this.evidence = evidence;
        this.making = making;
    }

    byte[] write() {
        html.markup(HEAD).heading(1, "Evidence of " + evidence.kycCase().id());
        chain();
        summary();
        evidence.rounds().forEach(this::round);
        policies();
        trail();
        html.heading(2, "How to check this pack").paragraph(
                "This page is a rendering of evidence.json, which lies beside it. manifest.json names every file with its"
                        + " SHA-256, and manifest.json.sig is an Ed25519 signature over it. Run"
                        + " \"java -jar gatehouse-app.jar verify-evidence pack.zip --key KEY\" with the public key of"
                        + " Gatehouse from a source that you trust, not from this pack.");
        return html.markup("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void chain() {
        switch (evidence.chain()) {
            case ChainState.Intact(var count, var head) -> html.markup("<p class=\"good\">")
                    .text("The history is as it was written: " + count + " entries, the last one with the hash " + head
                            + ".")
                    .markup("</p>\n");
            case ChainState.Broken(var number, var fault) -> html.markup("<p class=\"alarm\" role=\"alert\">")
                    .text("THE HISTORY OF THIS CASE IS NOT AS IT WAS WRITTEN. The first fault is at entry " + number
                            + ": "
                            + words(fault) + " What this pack says of what happened cannot be relied on from there on.")
                    .markup("</p>\n");
        }
    }

    private static String words(ChainState.Fault fault) {
        return switch (fault) {
            case CHANGED -> "it does not say what was written.";
            case MISSING -> "it is not there.";
            case MOVED -> "it was written, but in another place.";
            case ADDED -> "it is beyond what was written.";
            case UNREADABLE -> "it cannot be opened.";
        };
    }

    private void summary() {
        var kycCase = evidence.kycCase();
        html.facts(List.of(
                List.of("Case", kycCase.id().toString()), List.of("Instance", kycCase.instance().value()),
                List.of("Identity", kycCase.identity().value()),
                List.of("State", kycCase.state().kind().name() + " since " + kycCase.state().since()),
                List.of("Holds until", kycCase.state() instanceof CaseState.Settled settled
                        ? settled.expiresAt().map(Instant::toString).orElse("")
                        : ""),
                List.of("Opened", kycCase.openedAt().toString()),
                List.of("Rounds", Integer.toString(kycCase.round())),
                List.of("Pack made", making.at() + " by " + making.name() + " (" + making.reviewer() + ")"),
                List.of("Made with", "Gatehouse " + making.version()),
                List.of("Signed with key", making.key().fingerprint())));
    }

    private void round(Round round) {
        html.heading(2, "Round " + round.number());
        html.heading(3, "Subject");
        round.known().ifPresentOrElse(this::subject, () -> html.paragraph("It was not read from the ledger yet."));
        html.heading(3, "Checks");
        var rows = new ArrayList<List<String>>();
        for (var check : round.checks()) {
            rows.add(check(check, rows.size() + 1));
        }
        html.table(List.of("Check", "When", "Outcome", "Lists", "Request and answer"), rows);
        html.heading(3, "Matches");
        html.table(
                List.of("Entry", "Name", "Score", "Explanation", "Judgement"),
                round.matches().stream().map(this::match).toList());
        html.heading(3, "Decision");
        round.decision().ifPresentOrElse(
                this::decision,
                () -> html.paragraph("No reviewer decided in this round; the history says what happened."));
    }

    private void subject(Known known) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Read", known.readAt().toString()));
        rows.add(List.of("Type", known.subject().type().name()));
        for (var field : IdentityField.values()) {
            switch (known.subject().text(field)) {
                case IdentityText.Given(var value) -> rows.add(List.of(field.key(), value));
                case IdentityText.Tokenized _ -> rows.add(List.of(field.key(), "(a token, not read)"));
                case IdentityText.Missing _ -> {
                }
            }
        }
        known.subject().born().map(LocalDate::toString).ifPresent(born -> rows.add(List.of("born", born)));
        new TreeMap<>(known.subject().documents())
                .forEach((name, number) -> rows.add(List.of("document: " + name, number)));
        html.facts(rows);
    }

    private List<String> check(Check check, int number) {
        return List.of(
                check.kind() + " by " + check.by(), check.startedAt() + "\nto " + check.endedAt(),
                outcome(check.outcome()),
                check.lists().stream()
                        .map(list -> list.list() + " " + list.version() + "\nhash " + list.hash()
                                + list.asOf().map(at -> "\nas of " + at).orElse(""))
                        .collect(Collectors.joining("\n")),
                check.exchange().map(_ -> PackNames.exchange(check, number, true) + "\n"
                        + PackNames.exchange(check, number, false)).orElse("Nobody was asked."));
    }

    private static String outcome(CheckOutcome outcome) {
        return switch (outcome) {
            case CheckOutcome.Passed _ -> "PASSED";
            case CheckOutcome.Found(var findings) -> "FOUND\n" + findings.stream()
                    .map(finding -> finding.code() + finding.field().map(field -> " " + field.key()).orElse("") + " ("
                            + finding.severity() + ")")
                    .collect(Collectors.joining("\n"));
            case CheckOutcome.Listed(var fresh, var dismissed) ->
                "LISTED\n" + fresh + " to be judged, " + dismissed + " dismissed before";
            case CheckOutcome.Skipped(var cause) -> "SKIPPED: " + cause;
            case CheckOutcome.Unavailable(var why) -> "UNAVAILABLE: " + why;
        };
    }

    private List<String> match(Match match) {
        var candidate = match.candidate();
        return List.of(
                candidate.entry() + "\nby " + match.service() + "\nhash " + candidate.contentHash(),
                String.join("\n", candidate.names()) + "\n" + String.join(", ", candidate.birthDates()) + "\n"
                        + String.join(", ", candidate.countries()),
                candidate.score().toString(),
                candidate.likenesses().stream()
                        .map(one -> one.aspect() + ": \"" + one.ours() + "\" and \"" + one.theirs() + "\" "
                                + one.score()
                                + " " + one.remark())
                        .collect(Collectors.joining("\n")),
                match.state().kind() + EvidenceJson.judgement(match.state())
                        .map(one -> "\n" + name(one.reviewer()) + ", " + one.at() + "\n" + one.comment().text())
                        .orElse(""));
    }

    private void decision(Decision decision) {
        var proposal = decision.proposal();
        html.facts(List.of(
                List.of("Verdict", proposal.verdict() + ", " + proposal.reason()),
                List.of("Comment", proposal.comment().text()),
                List.of("Decided by", name(proposal.maker()) + ", " + proposal.at()),
                List.of("Checked by",
                        decision.checker().map(this::name).orElse("nobody; the policy did not ask for it")),
                List.of("In force", decision.at().toString()),
                List.of("Policy", "version " + decision.policy())));
    }

    private void policies() {
        html.heading(2, "Policies");
        for (Policy policy : evidence.policies()) {
            html.heading(3, "Version " + policy.version());
            html.facts(List.of(
                    List.of("Threshold", policy.threshold().toString()),
                    List.of("Clears by itself", Boolean.toString(policy.clearsAlone())),
                    List.of("Four eyes", policy.fourEyes().name()),
                    List.of("Time for a review", policy.timeForReview().toString()),
                    List.of("A decision holds", policy.validity().toString()),
                    List.of("A dismissed match holds", policy.falsePositiveValidity().toString()),
                    List.of("Checks are tried", policy.attempts() + " times"),
                    List.of("Holds transactions", Boolean.toString(policy.holdsTransactions()))));
        }
    }

    private void trail() {
        html.heading(2, "History");
        html.table(List.of("No.", "When", "Who", "What", "Hash"), evidence.trail().stream().map(this::link).toList());
    }

    private List<String> link(Link link) {
        return switch (link) {
            case Link.Legible(var entry) -> entry(entry);
            case Link.Unreadable(var number, var _, var hash) ->
                List.of(Long.toString(number), "", "", "CANNOT BE OPENED", hash);
        };
    }

    private List<String> entry(TrailEntry link) {
        var entry = link.entry();
        return List.of(
                link.number() + " (round " + entry.round() + ")", entry.at().toString(), actor(entry.actor()),
                entry.action() + entry.details().entrySet().stream()
                        .map(detail -> "\n" + detail.getKey() + ": " + detail.getValue()).collect(Collectors.joining()),
                link.hash());
    }

    private static String actor(CaseActor actor) {
        return switch (actor) {
            case CaseActor.ByReviewer(var id, var name) -> name + " (" + id + ")";
            case CaseActor.ByPortal() -> "somebody in the portal";
            case CaseActor.ByGatehouse() -> "Gatehouse";
        };
    }

    private String name(ReviewerId reviewer) {
        return Optional.ofNullable(evidence.reviewers().get(reviewer)).map(name -> name + " (" + reviewer + ")")
                .orElse(reviewer.toString());
    }
}
