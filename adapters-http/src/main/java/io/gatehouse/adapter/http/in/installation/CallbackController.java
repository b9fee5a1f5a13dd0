package io.gatehouse.adapter.http.in.installation;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import io.gatehouse.adapter.http.in.shared.Answers;
import io.gatehouse.adapter.http.in.shared.JsonRequests;
import io.gatehouse.adapter.http.in.shared.Problem;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;

/** Takes the install and uninstall callbacks of Blnk Cloud. The secret in their URL ends at the edge. */
@RestController
final class CallbackController {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackController.class);

    private final RegisterInstallationUseCase register;
    private final RemoveInstallationUseCase remove;
    private final Answers answers;

    CallbackController(RegisterInstallationUseCase register, RemoveInstallationUseCase remove, Answers answers) {
        this.register = register;
        this.remove = remove;
        this.answers = answers;
    }

    /** For the probe with which Cloud checks the URL when the app is registered. */
    @GetMapping("/api/callback")
    void probe(HttpServletResponse response) throws IOException {
        answers.line(response, "Gatehouse takes install and uninstall callbacks of Blnk Cloud here, by POST.");
    }

    /** Answers 200 only after the store has committed. */
    @PostMapping("/api/callback")
    void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (CallbackRequest.from(JsonRequests.fields(request))) {
            case CallbackRequest.Install install -> answer(response, register.register(install.toCommand()));
            case CallbackRequest.Uninstall uninstall -> answer(response, remove.remove(uninstall.toCommand()));
        }
    }

    private void answer(HttpServletResponse response, RegisterInstallationUseCase.Outcome outcome)
            throws IOException {
        switch (outcome) {
            case RegisterInstallationUseCase.Outcome.Registered _ -> answers.json(response, new CallbackResponse(true));
            case RegisterInstallationUseCase.Outcome.ForeignApp _ -> refuse(response, foreignApp());
            case RegisterInstallationUseCase.Outcome.Contradiction _ -> refuse(response, contradiction());
        }
    }

    private void answer(HttpServletResponse response, RemoveInstallationUseCase.Outcome outcome) throws IOException {
        switch (outcome) {
            case RemoveInstallationUseCase.Outcome.Removed _ -> answers.json(response, new CallbackResponse(true));
            case RemoveInstallationUseCase.Outcome.ForeignApp _ -> refuse(response, foreignApp());
            case RemoveInstallationUseCase.Outcome.Contradiction _ -> refuse(response, contradiction());
        }
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        var instance = answers.problem(response, problem);
        LOG.info("Refused a callback: {}, {}", problem.slug(), instance);
    }

    private static Problem foreignApp() {
        return new Problem(
                "foreign-app", 403, "Another app",
                "Refused: the callback is for another app than the one this Gatehouse serves. "
                        + "Compare GATEHOUSE_APP_ID with the app's id in Blnk Cloud.");
    }

    private static Problem contradiction() {
        return new Problem(
                "contradiction", 409, "Contradicts what is known",
                "Refused: this installation is known here for another app or instance, which never changes. "
                        + "Uninstall the app in Blnk Cloud and install it again.");
    }
}
