package io.gatehouse.adapter.web.admin.kyc;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.view.CaseRecord;
import io.gatehouse.domain.kyc.CaseActor;

/** A step of a case's history, without what was written about the subject. */
record StepRow(Badge.Tone tone, String title, String actor, Moment at, int round, long number, String hash) {
    private static final int HASH_SHOWN = 12;

    static StepRow of(CaseRecord.Step step, Words words, CaseWords cases, Moments moments) {
        var actor = switch (step.actor()) {
            case CaseActor.ByReviewer(var _, var name) -> name;
            case CaseActor.ByPortal _ -> words.say("kyc.actor.portal");
            case CaseActor.ByGatehouse _ -> words.say("kyc.actor.gatehouse");
        };
        return new StepRow(
                cases.tone(step.action()), cases.action(step.action()), actor, moments.at(step.at()), step.round(),
                step.number(), step.hash().substring(0, Math.min(HASH_SHOWN, step.hash().length())));
    }
}
