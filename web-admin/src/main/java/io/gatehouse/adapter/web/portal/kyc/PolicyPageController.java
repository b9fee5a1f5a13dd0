package io.gatehouse.adapter.web.portal.kyc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase.Outcome.Changed;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase.Outcome.NotAllowed;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase.Outcome.NotSignedIn;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase.Outcome.Outdated;
import io.gatehouse.application.kyc.port.in.ViewPolicyUseCase;
import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.shared.Reason;

/** The policy of the instance: everybody sees it, leads change it. */
@Controller
final class PolicyPageController {
    private static final String PATH = "/portal/policy";
    private static final String VIEW = "portal/policy";

    private final ViewPolicyUseCase viewPolicy;
    private final ChangePolicyUseCase change;
    private final Words words;

    PolicyPageController(ViewPolicyUseCase viewPolicy, ChangePolicyUseCase change, Words words) {
        this.viewPolicy = viewPolicy;
        this.change = change;
        this.words = words;
    }

    /** A line of the policy. */
    record Line(String label, String text) {}

    /** An entry of a list to choose from. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * What the page shows.
     *
     * @param wrong the field that is to be mended; empty if it is none in particular
     */
    record PolicyPage(
            String version, List<Line> lines, PolicyForm form, List<Choice> fourEyes, boolean changed, String wrong,
            Optional<String> problem) {}

    @GetMapping(PATH)
    String show(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @RequestParam Optional<String> changed,
            Model model) {
        var policy = viewPolicy.view(desk.visit().instance());
        model.addAttribute("page", page(policy, PolicyForm.of(policy), changed.isPresent(), "", Optional.empty()));
        return VIEW;
    }

    @PostMapping(PATH)
    String change(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String threshold, @RequestParam Optional<String> clearsAlone,
            @RequestParam(defaultValue = "") String fourEyes, @RequestParam(defaultValue = "") String reviewHours,
            @RequestParam(defaultValue = "") String validDays, @RequestParam(defaultValue = "") String dismissedDays,
            @RequestParam(defaultValue = "") String attempts, @RequestParam Optional<String> holdsTransactions,
            @RequestParam(defaultValue = "") String why, HttpServletResponse response, Model model) {
        var form = new PolicyForm(
                version, threshold, clearsAlone.isPresent(), fourEyes, reviewHours, validDays, dismissedDays, attempts,
                holdsTransactions.isPresent(), why);
        return switch (form.read()) {
            case PolicyForm.Reading.Wanted(var wanted) -> reason(why)
                    .map(reason -> change(wanted, reason, form, desk, response, model))
                    .orElseGet(() -> refuse(
                            form, "why", words.say("policy.refused.why"), HttpStatus.UNPROCESSABLE_CONTENT, desk,
                            response,
                            model));
            case PolicyForm.Reading.Wrong(var field, var text) -> refuse(
                    form, field, text.map(one -> words.say("policy.refused.figure", one))
                            .orElseGet(() -> words.say("policy.refused.number")),
                    HttpStatus.UNPROCESSABLE_CONTENT, desk, response, model);
        };
    }

    private String change(
            Policy wanted, Reason why, PolicyForm form, Desk desk, HttpServletResponse response, Model model) {
        var command = new ChangePolicyUseCase.Command(wanted, why, desk.visit().instance(), desk.visit().session());
        return switch (change.change(command)) {
            case Changed _ -> "redirect:" + PATH + "?changed=yes";
            case Outdated _ -> refuse(
                    form.at(viewPolicy.view(desk.visit().instance()).version()), "",
                    words.say("policy.refused.outdated"), HttpStatus.CONFLICT, desk, response, model);
            case NotAllowed _ -> refuse(
                    form, "", words.say("policy.refused.not-allowed"), HttpStatus.FORBIDDEN, desk, response, model);
            case NotSignedIn _ -> {
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
                model.addAttribute("page", WhoPage.ask(desk, PATH).keeping(form.why()));
                yield WhoPage.VIEW;
            }
        };
    }

    private String refuse(
            PolicyForm form, String field, String why, HttpStatus status, Desk desk, HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        var policy = viewPolicy.view(desk.visit().instance());
        model.addAttribute("page", page(policy, form, false, field, Optional.of(why)));
        return VIEW;
    }

    private PolicyPage page(Policy policy, PolicyForm form, boolean changed, String wrong, Optional<String> problem) {
        return new PolicyPage(policy.version().toString(), lines(policy), form, fourEyes(form), changed, wrong,
                problem);
    }

    private List<Line> lines(Policy policy) {
        return List.of(
                new Line(words.say("policy.threshold"), words.say("kyc.score", policy.threshold().share())),
                new Line(words.say("policy.clears"), words.say("kyc.word.clears." + policy.clearsAlone())),
                new Line(words.say("policy.four-eyes"), words.say("kyc.word.eyes." + policy.fourEyes().name())),
                new Line(words.say("policy.time"), words.duration(policy.timeForReview())),
                new Line(words.say("policy.validity"), words.duration(policy.validity())),
                new Line(words.say("policy.dismissed"), words.duration(policy.falsePositiveValidity())),
                new Line(words.say("policy.attempts"), words.number(policy.attempts())),
                new Line(words.say("policy.holds"), words.say("kyc.word.holds." + policy.holdsTransactions())));
    }

    private List<Choice> fourEyes(PolicyForm form) {
        return Arrays.stream(FourEyes.values())
                .map(one -> new Choice(
                        one.name(), words.say("kyc.word.eyes." + one.name()), one.name().equals(form.fourEyes())))
                .toList();
    }

    private static Optional<Reason> reason(String why) {
        try {
            return Optional.of(new Reason(why));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
