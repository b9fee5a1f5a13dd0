package io.gatehouse.adapter.web.portal.kyc;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase.Judgement;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase.Outcome.AlreadyJudged;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase.Outcome.Judged;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase.Outcome.NotFound;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase.Outcome.NotInReview;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase.Outcome.NotSignedIn;
import io.gatehouse.domain.kyc.MatchId;

/** Takes what a reviewer says of a candidate. */
@Controller
final class JudgeMatchController {
    private final JudgeMatchUseCase judgeMatch;
    private final CaseAnswers answers;
    private final Words words;

    JudgeMatchController(JudgeMatchUseCase judgeMatch, CaseAnswers answers, Words words) {
        this.judgeMatch = judgeMatch;
        this.answers = answers;
        this.words = words;
    }

    @PostMapping(PortalPath.QUEUE + "/{id}/matches/{match}")
    String judge(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @PathVariable String id,
            @PathVariable UUID match, @RequestParam(defaultValue = "") String judgement,
            @RequestParam(defaultValue = "") String comment, HttpServletResponse response, Model model) {
        var caseId = CaseAnswers.read(id);
        var typed = new Typed(match.toString(), judgement, comment, Optional.empty());
        var said = said(judgement);
        var reason = typed.reason();
        if (said.isEmpty() || reason.isEmpty()) {
            var why = words.say(said.isEmpty() ? "case.refused.judgement" : "case.refused.comment");
            return answers.refuse(
                    caseId, desk, typed.refused(why), HttpStatus.UNPROCESSABLE_CONTENT, response, model);
        }
        var command = new JudgeMatchUseCase.Command(
                caseId, new MatchId(match), said.get(), reason.get(), desk.visit().instance(), desk.visit().session());
        return switch (judgeMatch.judge(command)) {
            case Judged _ -> answers.done(caseId, "judged");
            case AlreadyJudged _ -> answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.already-judged")), HttpStatus.CONFLICT,
                    response,
                    model);
            case NotInReview _ -> answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.not-judgeable")), HttpStatus.CONFLICT, response,
                    model);
            case NotFound _ -> throw new PageNotFoundException();
            case NotSignedIn _ -> answers.askWho(caseId, desk, typed, response, model);
        };
    }

    private static Optional<Judgement> said(String text) {
        try {
            return Optional.of(Judgement.valueOf(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
