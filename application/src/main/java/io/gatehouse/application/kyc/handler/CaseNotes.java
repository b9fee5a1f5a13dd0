package io.gatehouse.application.kyc.handler;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.LedgerCall;

/** Keeps in the history of a case what came of telling others about it. */
final class CaseNotes {

    private final Cases cases;
    private final CaseTrail trail;
    private final Ids ids;
    private final InstantSource clock;

    CaseNotes(Cases cases, CaseTrail trail, Ids ids, InstantSource clock) {
        this.cases = cases;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes how the call ended; gives the case, locked. */
    KycCase keep(
            LedgerCall call, CallOutcome outcome, CaseAction made, CaseAction notMade, Map<String, String> facts) {
        var kycCase = cases.lock(call.about().caseId()).orElseThrow();
        var details = new TreeMap<>(facts);
        var action = switch (outcome) {
            case CallOutcome.Made(var told) -> {
                details.putAll(told);
                yield made;
            }
            case CallOutcome.Refused(var why) -> {
                details.put("why", why);
                yield notMade;
            }
            case CallOutcome.Later later -> {
                details.put("why", later.why());
                yield notMade;
            }
            case CallOutcome.NotConnected _ -> notMade;
        };
        trail.append(new CaseEntry(
                ids.next(), kycCase.id(), kycCase.round(), clock.instant(), new CaseActor.ByGatehouse(), action,
                details));
        return kycCase;
    }
}
