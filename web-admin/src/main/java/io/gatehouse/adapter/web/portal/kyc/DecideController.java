package io.gatehouse.adapter.web.portal.kyc;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase.Answer;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.domain.kyc.ReasonCode;

/** Takes decisions, and what second reviewers say of them. */
@Controller
final class DecideController {
    private final ProposeDecisionUseCase propose;
    private final CheckDecisionUseCase check;
    private final CaseAnswers answers;
    private final Words words;
    private final CaseWords cases;

    DecideController(
            ProposeDecisionUseCase propose, CheckDecisionUseCase check, CaseAnswers answers, Words words,
            CaseWords cases) {
        this.propose = propose;
        this.check = check;
        this.answers = answers;
        this.words = words;
        this.cases = cases;
    }

    @PostMapping(PortalPath.QUEUE + "/{id}/decide")
    String decide(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @PathVariable String id, @RequestParam int round,
            @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String comment,
            HttpServletResponse response, Model model) {
        var caseId = CaseAnswers.read(id);
        var typed = new Typed(Typed.DECIDE, reason, comment, Optional.empty());
        var code = one(ReasonCode.class, reason);
        var why = typed.reason();
        if (code.isEmpty() || why.isEmpty()) {
            var problem = words.say(code.isEmpty() ? "case.refused.reason" : "case.refused.comment");
            return answers.refuse(
                    caseId, desk, typed.refused(problem), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        var command = new ProposeDecisionUseCase.Command(
                caseId, round, code.get(), why.get(), desk.visit().instance(), desk.visit().session());
        return switch (propose.propose(command)) {
            case ProposeDecisionUseCase.Outcome.Decided _ -> answers.done(caseId, "decided");
            case ProposeDecisionUseCase.Outcome.Proposed _ -> answers.done(caseId, "proposed");
            case ProposeDecisionUseCase.Outcome.MatchesLeft(var count) -> answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.matches-left", count)), HttpStatus.CONFLICT,
                    response, model);
            case ProposeDecisionUseCase.Outcome.MatchConfirmed _ -> answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.match-confirmed")), HttpStatus.CONFLICT,
                    response, model);
            case ProposeDecisionUseCase.Outcome.NotInReview(var state) -> answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.not-in-review", cases.state(state).text())),
                    HttpStatus.CONFLICT, response, model);
            case ProposeDecisionUseCase.Outcome.NotFound _ -> throw new PageNotFoundException();
            case ProposeDecisionUseCase.Outcome.NotSignedIn _ -> answers.askWho(caseId, desk, typed, response, model);
        };
    }

    @PostMapping(PortalPath.QUEUE + "/{id}/check")
    String check(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @PathVariable String id, @RequestParam int round,
            @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String comment,
            HttpServletResponse response, Model model) {
        var caseId = CaseAnswers.read(id);
        var typed = new Typed(Typed.CHECK, answer, comment, Optional.empty());
        var said = one(Answer.class, answer);
        var why = typed.reason();
        if (said.isEmpty() || why.isEmpty()) {
            var problem = words.say(said.isEmpty() ? "case.refused.answer" : "case.refused.comment");
            return answers.refuse(
                    caseId, desk, typed.refused(problem), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        var command = new CheckDecisionUseCase.Command(
                caseId, round, said.get(), why.get(), desk.visit().instance(), desk.visit().session());
        return switch (check.check(command)) {
            case CheckDecisionUseCase.Outcome.Decided _ -> answers.done(caseId, "agreed");
            case CheckDecisionUseCase.Outcome.SentBack _ -> answers.done(caseId, "sent-back");
            case CheckDecisionUseCase.Outcome.OwnProposal _ -> answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.own-proposal")), HttpStatus.CONFLICT, response,
                    model);
            case CheckDecisionUseCase.Outcome.NotAwaiting(var state) -> answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.not-awaiting", cases.state(state).text())),
                    HttpStatus.CONFLICT, response, model);
            case CheckDecisionUseCase.Outcome.NotFound _ -> throw new PageNotFoundException();
            case CheckDecisionUseCase.Outcome.NotSignedIn _ -> answers.askWho(caseId, desk, typed, response, model);
        };
    }

    private static <T extends Enum<T>> Optional<T> one(Class<T> type, String name) {
        try {
            return Optional.of(Enum.valueOf(type, name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
