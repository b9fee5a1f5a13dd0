package io.gatehouse.adapter.web.portal.kyc;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.CheckNowUseCase;
import io.gatehouse.application.kyc.port.in.CheckNowUseCase.Outcome.Queued;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase.Outcome.Found;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase.Outcome.NotFound;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase.Outcome.NotSignedIn;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase.Outcome.Unavailable;
import io.gatehouse.domain.kyc.IdentityId;

/** Looks an identity up in the ledger, and has it checked. */
@Controller
final class LookUpPageController {
    private static final String PATH = "/portal/identities";
    private static final String VIEW = "portal/identity";

    private final LookUpIdentityUseCase lookUp;
    private final CheckNowUseCase checkNow;
    private final Words words;

    LookUpPageController(LookUpIdentityUseCase lookUp, CheckNowUseCase checkNow, Words words) {
        this.lookUp = lookUp;
        this.checkNow = checkNow;
        this.words = words;
    }

    /**
     * What the page shows. Personal data.
     *
     * @param id      as typed
     * @param casePath the case of the identity, if it has one
     * @param problem why nothing was found
     */
    record LookUpPage(
            String id, Optional<SubjectPanel> subject, Optional<String> casePath, Optional<String> problem) {
        @Override
        public String toString() {
            return "LookUpPage[" + id + "]";
        }
    }

    @GetMapping(PATH)
    String show(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @RequestParam(defaultValue = "") String id,
            Model model) {
        var typed = id.strip();
        if (typed.isEmpty()) {
            return page(new LookUpPage("", Optional.empty(), Optional.empty(), Optional.empty()), model);
        }
        var identity = identity(typed);
        if (identity.isEmpty()) {
            return problem(typed, words.say("look-up.no-id"), model);
        }
        var query = new LookUpIdentityUseCase.Query(identity.get(), desk.visit().instance(), desk.visit().session());
        return switch (lookUp.lookUp(query)) {
            case Found(var subject, var caseId) -> page(new LookUpPage(
                    typed, Optional.of(SubjectPanel.of(subject, words)), caseId.map(PortalPath::of), Optional.empty()),
                    model);
            case NotFound _ -> problem(typed, words.say("look-up.not-found"), model);
            case Unavailable(var why) -> problem(typed, words.say("look-up.unavailable", why), model);
            case NotSignedIn _ -> "redirect:" + PortalPath.whoThen(Address.of(PATH).with("id", typed).text());
        };
    }

    @PostMapping(PATH + "/check")
    String check(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @RequestParam(defaultValue = "") String id,
            Model model) {
        var identity = identity(id.strip());
        if (identity.isEmpty()) {
            return problem(id, words.say("look-up.no-id"), model);
        }
        var command = new CheckNowUseCase.Command(identity.get(), desk.visit().instance(), desk.visit().session());
        return switch (checkNow.check(command)) {
            case Queued(var caseId) -> "redirect:" + PortalPath.of(caseId) + "?done=queued";
            case CheckNowUseCase.Outcome.NotSignedIn _ ->
                "redirect:" + PortalPath.whoThen(Address.of(PATH).with("id", id.strip()).text());
        };
    }

    private static String problem(String typed, String why, Model model) {
        return page(new LookUpPage(typed, Optional.empty(), Optional.empty(), Optional.of(why)), model);
    }

    private static String page(LookUpPage page, Model model) {
        model.addAttribute("page", page);
        return VIEW;
    }

    private static Optional<IdentityId> identity(String text) {
        try {
            return Optional.of(new IdentityId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
