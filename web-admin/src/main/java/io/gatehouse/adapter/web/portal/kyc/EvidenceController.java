package io.gatehouse.adapter.web.portal.kyc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase;
import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase.Outcome.Exported;
import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase.Outcome.NotFound;
import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase.Outcome.NotSignedIn;

/** Hands out evidence packs. By a form, as the history of the case goes on with it, and no link may do that. */
@Controller
final class EvidenceController {
    private final ExportEvidenceUseCase export;
    private final CaseAnswers answers;

    EvidenceController(ExportEvidenceUseCase export, CaseAnswers answers) {
        this.export = export;
        this.answers = answers;
    }

    @PostMapping(PortalPath.QUEUE + "/{id}/evidence")
    @Nullable
    String export(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @PathVariable String id,
            HttpServletResponse response, Model model) throws IOException {
        var caseId = CaseAnswers.read(id);
        var command = new ExportEvidenceUseCase.Command(caseId, desk.visit().instance(), desk.visit().session());
        return switch (export.export(command)) {
            case Exported exported -> {
                send(exported, response);
                yield null;
            }
            case NotFound _ -> throw new PageNotFoundException();
            case NotSignedIn _ -> answers.askWho(
                    caseId, desk, new Typed(Typed.NOTE, "", "", Optional.empty()), response, model);
        };
    }

    private static void send(Exported exported, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setContentLength(exported.pack().size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("evidence-" + exported.caseId() + ".zip", StandardCharsets.US_ASCII).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(exported.pack().bytes());
    }
}
