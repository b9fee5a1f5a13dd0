package io.gatehouse.adapter.http.in.webhook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.gatehouse.adapter.http.in.shared.Answers;
import io.gatehouse.adapter.http.in.shared.EdgeRoute;
import io.gatehouse.adapter.http.in.shared.RequestBody;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;

/**
 * Takes the webhooks and transaction hooks of Blnk Cores.
 *
 * <p>An accepted request is answered with an empty 200: Core counts a hook as failed if its answer is a JSON object
 * that does not say {@code "success": true}.
 *
 * @see <a href="https://docs.blnkfinance.com/webhooks/overview">Blnk webhooks</a>
 */
final class WebhookRoute implements EdgeRoute {

    private static final String PATH = "/webhooks/blnk";
    /** Five MiB, the limit that Core sets for requests to itself. */
    private static final int LIMIT = 5 * 1024 * 1024;

    private final ReceiveWebhookUseCase receive;
    private final Answers answers;

    WebhookRoute(ReceiveWebhookUseCase receive, Answers answers) {
        this.receive = receive;
        this.answers = answers;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith(PATH);
    }

    @Override
    public CompletableFuture<Answer> serve(String path, HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            // For people who open the URL to see whether it is there. Does not tell which sources exist.
            return CompletableFuture.completedFuture(
                    response -> answers.line(response, "Gatehouse takes signed webhooks of Blnk here, by POST."));
        }
        var slug = path.length() > PATH.length()
                ? Optional.of(path.substring(PATH.length() + 1))
                : Optional.<String>empty();
        var command = new ReceiveWebhookUseCase.Command(
                slug, headers(request), body(request), request.getRemoteAddr());
        return receive.receive(command).thenApply(this::answer);
    }

    private Answer answer(ReceiveWebhookUseCase.Outcome outcome) {
        return switch (outcome) {
            case ReceiveWebhookUseCase.Outcome.Accepted _ -> response -> response.setStatus(HttpServletResponse.SC_OK);
            case ReceiveWebhookUseCase.Outcome.Refused refused -> response -> refuse(response, refused);
        };
    }

    private static ReceiveWebhookUseCase.Body body(HttpServletRequest request) {
        return switch (RequestBody.read(request, LIMIT)) {
            case RequestBody.Whole whole -> new ReceiveWebhookUseCase.Body.Whole(Payload.of(whole.bytes()));
            case RequestBody.TooLarge _ -> new ReceiveWebhookUseCase.Body.TooLarge(LIMIT);
        };
    }

    private static List<Header> headers(HttpServletRequest request) {
        var headers = new ArrayList<Header>();
        for (var names = request.getHeaderNames(); names.hasMoreElements();) {
            var name = names.nextElement();
            for (var values = request.getHeaders(name); values.hasMoreElements();) {
                headers.add(new Header(name, values.nextElement()));
            }
        }
        return headers;
    }

    private void refuse(HttpServletResponse response, ReceiveWebhookUseCase.Outcome.Refused refused)
            throws IOException {
        var problem = RefusalProblems.of(refused.cause());
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Blnk-Signature");
        }
        answers.problem(response, problem);
    }
}
