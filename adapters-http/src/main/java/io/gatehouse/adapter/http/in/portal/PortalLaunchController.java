package io.gatehouse.adapter.http.in.portal;

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
import io.gatehouse.adapter.http.in.shared.PublicUrl;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;

/** Tells Blnk Cloud where to send the browser of somebody who opens the app. */
@RestController
final class PortalLaunchController {

    private static final Logger LOG = LoggerFactory.getLogger(PortalLaunchController.class);

    /** The same words for every refusal: they do not tell which of the ids exist. */
    private static final String REFUSED = "Refused: the portal does not open with these ids. "
            + "Launch it from an active installation; if this is one, uninstall the app in Blnk Cloud and install it "
            + "again.";

    private final LaunchPortalUseCase launch;
    private final PublicUrl publicUrl;
    private final Answers answers;

    PortalLaunchController(LaunchPortalUseCase launch, PublicUrl publicUrl, Answers answers) {
        this.launch = launch;
        this.publicUrl = publicUrl;
        this.answers = answers;
    }

    /** For the probe with which Cloud checks the URL when the app is registered. */
    @GetMapping("/api/portal")
    void probe(HttpServletResponse response) throws IOException {
        answers.line(response, "Gatehouse takes portal launches of Blnk Cloud here, by POST.");
    }

    @PostMapping("/api/portal")
    void launch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var command = PortalLaunchRequest.from(JsonRequests.fields(request)).toCommand();
        switch (launch.launch(command)) {
            case LaunchPortalUseCase.Outcome.Launched launched ->
                answers.json(response, PortalLaunchResponse.from(publicUrl, launched.launchToken()));
            case LaunchPortalUseCase.Outcome.Unknown _ ->
                refuse(response, new Problem("unknown-installation", 404, "No portal here", REFUSED));
            case LaunchPortalUseCase.Outcome.NotActive _ ->
                refuse(response, new Problem("installation-not-active", 409, "No portal now", REFUSED));
            case LaunchPortalUseCase.Outcome.Mismatch _ ->
                refuse(response, new Problem("installation-mismatch", 403, "No portal for these ids", REFUSED));
        }
    }

    private void refuse(HttpServletResponse response, Problem problem) throws IOException {
        var instance = answers.problem(response, problem);
        LOG.info("Refused a portal launch: {}, {}", problem.slug(), instance);
    }
}
