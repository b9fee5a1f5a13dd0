package io.gatehouse.adapter.web.portal.kyc;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase.Outcome.NotFound;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase.Outcome.NotSignedIn;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase.Outcome.Shown;
import io.gatehouse.domain.kyc.CaseId;

/** Answers whatever is asked of a case: with its page, with what was wrong on it, or with the question who asks. */
final class CaseAnswers {
    private final ViewCaseUseCase viewCase;
    private final CasePages pages;
    private final Words words;

    CaseAnswers(ViewCaseUseCase viewCase, CasePages pages, Words words) {
        this.viewCase = viewCase;
        this.pages = pages;
        this.words = words;
    }

    /** @throws PageNotFoundException if no case can have that id */
    static CaseId read(String id) {
        return CaseId.parse(id).orElseThrow(PageNotFoundException::new);
    }

    /** The page, saying what was just done if something was. */
    String show(CaseId id, Desk desk, Optional<String> done, Model model) {
        return switch (view(id, desk)) {
            case Shown shown -> {
                model.addAttribute("page", pages.page(
                        shown.detail(), desk, Typed.nothing(),
                        done.flatMap(one -> words.find("kyc.word.done." + one))));
                yield CasePage.VIEW;
            }
            case NotFound _ -> throw new PageNotFoundException();
            case NotSignedIn _ -> "redirect:" + PortalPath.whoThen(PortalPath.of(id));
        };
    }

    /** What was asked for is done. */
    String done(CaseId id, String what) {
        return "redirect:" + PortalPath.of(id) + "?done=" + what;
    }

    /** It is not, for a reason on which the reviewer can act: the page as it is now, with what they typed. */
    String refuse(CaseId id, Desk desk, Typed typed, HttpStatus status, HttpServletResponse response, Model model) {
        return switch (view(id, desk)) {
            case Shown shown -> {
                response.setStatus(status.value());
                model.addAttribute("page", pages.page(shown.detail(), desk, typed, Optional.empty()));
                yield CasePage.VIEW;
            }
            case NotFound _ -> throw new PageNotFoundException();
            case NotSignedIn _ -> askWho(id, desk, typed, response, model);
        };
    }

    /** It is not, as nobody has signed in: asks who it is, and keeps what was typed in sight. */
    String askWho(CaseId id, Desk desk, Typed typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        model.addAttribute("page", WhoPage.ask(desk, PortalPath.of(id)).keeping(typed.comment()));
        return WhoPage.VIEW;
    }

    private ViewCaseUseCase.Outcome view(CaseId id, Desk desk) {
        return viewCase.view(new ViewCaseUseCase.Query(id, desk.visit().instance(), desk.visit().session()));
    }
}
