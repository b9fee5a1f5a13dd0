package io.gatehouse.adapter.web.portal.kyc;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.AddNoteUseCase;

/** A case, and notes about it. */
@Controller
final class CasePageController {
    private static final String CASE = PortalPath.QUEUE + "/{id}";

    private final CaseAnswers answers;
    private final AddNoteUseCase addNote;
    private final Words words;

    CasePageController(CaseAnswers answers, AddNoteUseCase addNote, Words words) {
        this.answers = answers;
        this.addNote = addNote;
        this.words = words;
    }

    @GetMapping(CASE)
    String show(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @PathVariable String id,
            @RequestParam Optional<String> done, Model model) {
        return answers.show(CaseAnswers.read(id), desk, done, model);
    }

    @PostMapping(CASE + "/notes")
    String note(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @PathVariable String id,
            @RequestParam(defaultValue = "") String comment, HttpServletResponse response, Model model) {
        var caseId = CaseAnswers.read(id);
        var typed = new Typed(Typed.NOTE, "", comment, Optional.empty());
        var note = typed.reason();
        if (note.isEmpty()) {
            return answers.refuse(
                    caseId, desk, typed.refused(words.say("case.refused.comment")), HttpStatus.UNPROCESSABLE_CONTENT,
                    response, model);
        }
        var command = new AddNoteUseCase.Command(caseId, note.get(), desk.visit().instance(), desk.visit().session());
        return switch (addNote.add(command)) {
            case ADDED -> answers.done(caseId, "noted");
            case NOT_FOUND -> throw new PageNotFoundException();
            case NOT_SIGNED_IN -> answers.askWho(caseId, desk, typed, response, model);
        };
    }
}
