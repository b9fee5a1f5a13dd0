package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

/** Turns what the controllers of this module throw into problems. */
@RestControllerAdvice(basePackages = "io.gatehouse.adapter.http.in")
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Answers answers;
    private final OutageLog outages;

    ProblemAdvice(Answers answers, OutageLog outages) {
        this.answers = answers;
        this.outages = outages;
    }

    @ExceptionHandler
    void unacceptable(
            UnacceptableRequestException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var problem = exception.problem();
        var instance = answers.problem(response, problem);
        LOG.info("Refused a request on {}: {} {}, {}", request.getRequestURI(), problem.slug(),
                problem.errors().stream().map(Problem.FieldError::field).collect(Collectors.toList()), instance);
    }

    @ExceptionHandler
    void cutOff(BodyCutOffException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.debug("The sender stopped in the middle of a body on {}", request.getRequestURI());
        answers.problem(response, Problem.bodyCutOff());
    }

    @ExceptionHandler
    void unavailable(StoreUnavailableException exception, HttpServletResponse response) throws IOException {
        outages.note(exception);
        answers.problem(response, Problem.storeUnavailable());
    }

    /** The firewall checks headers when they are read, which is as late as in a controller. */
    @ExceptionHandler
    void rejected(RequestRejectedException exception, HttpServletResponse response) throws IOException {
        answers.problem(response, Problem.badRequest(HttpServletResponse.SC_BAD_REQUEST));
    }

    /** A sender that went away while it was answered is no failure of ours; should it be there, it hears no 200. */
    @ExceptionHandler
    void gone(IOException exception, HttpServletResponse response) {
        LOG.debug("The sender went away: {}", exception.getMessage());
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }

    @ExceptionHandler
    void unexpected(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var instance = answers.problem(response, Problem.internalError());
        LOG.error("Failed at a request on {}, {}", request.getRequestURI(), instance, exception);
    }
}
