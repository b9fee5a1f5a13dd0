package io.gatehouse.adapter.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import io.gatehouse.adapter.evidence.PackCheck.Finding;
import io.gatehouse.application.kyc.view.CaseChain;
import io.gatehouse.application.kyc.view.CaseChain.Head;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.ReviewerId;

/** Checks the chain of a trail anew, whatever the pack says of it. */
final class TrailCheck {

    private TrailCheck() {}

    static List<Finding> check(JsonNode evidence) {
        var findings = new ArrayList<Finding>();
        var chain = evidence.path("chain");
        var isIntact = chain.path("state").asString("").equals("INTACT");
        if (!isIntact) {
            findings.add(new Finding(
                    false,
                    "The pack itself says that the history was not as it was written when the pack was made, from"
                            + " entry " + chain.path("entry").asLong(0) + " on (" + fault(chain) + ")."));
        }
        var caseId = CaseId.parse(evidence.path("case").path("id").asString(""));
        if (caseId.isEmpty()) {
            findings.add(new Finding(false, "The evidence names no case."));
            return findings;
        }
        try {
            var entries = new ArrayList<TrailEntry>();
            for (var link : evidence.path("trail")) {
                entries.add(entry(link));
            }
            var head = new Head(chain.path("entries").asLong(0), chain.path("head").asString(CaseChain.START));
            findings.add(finding(isIntact
                    ? CaseChain.check(caseId.get(), entries, head)
                    : CaseChain.check(caseId.get(), entries)));
        } catch (IllegalArgumentException | DateTimeException _) {
            findings.add(
                    new Finding(false, "An entry of the history cannot be read, so that its chain cannot be checked."));
        }
        return findings;
    }

    private static String fault(JsonNode chain) {
        var said = chain.path("fault").asString("");
        return said.matches("[A-Z]{1,20}") ? said : "it does not say why";
    }

    private static Finding finding(ChainState state) {
        return switch (state) {
            case ChainState.Intact(var count, var _) ->
                new Finding(true, "The chain of the history holds over all its " + count + " entries.");
            case ChainState.Broken(var number, var fault) -> new Finding(
                    false, "THE CHAIN OF THE HISTORY IS BROKEN at entry " + number + ": " + switch (fault) {
                        case CHANGED -> "it does not say what was written.";
                        case MISSING -> "it is missing.";
                        case MOVED -> "it was written in another place.";
                        case ADDED -> "it is beyond what was written.";
                        case UNREADABLE -> "it cannot be opened.";
                    });
        };
    }

    // An entry that could not be opened has no case, so it is refused too.
    private static TrailEntry entry(JsonNode link) {
        var details = new TreeMap<String, String>();
        link.path("details").properties()
                .forEach(detail -> details.put(detail.getKey(), detail.getValue().asString("")));
        return new TrailEntry(
                link.path("number").asLong(0),
                new CaseEntry(
                        UUID.fromString(link.path("id").asString("")),
                        CaseId.parse(link.path("case").asString(""))
                                .orElseThrow(() -> new IllegalArgumentException("names no case")),
                        link.path("round").asInt(0), Instant.parse(link.path("at").asString("")),
                        actor(link.path("actor")), CaseAction.valueOf(link.path("action").asString("")), details),
                link.path("nonce").asString(""), link.path("previous").asString(""),
                link.path("hash").asString(""));
    }

    private static CaseActor actor(JsonNode actor) {
        return switch (actor.path("kind").asString("")) {
            case "REVIEWER" -> new CaseActor.ByReviewer(
                    new ReviewerId(UUID.fromString(actor.path("id").asString(""))), actor.path("name").asString(""));
            case "PORTAL" -> new CaseActor.ByPortal();
            case "GATEHOUSE" -> new CaseActor.ByGatehouse();
            default -> throw new IllegalArgumentException("nobody who can act");
        };
    }
}
