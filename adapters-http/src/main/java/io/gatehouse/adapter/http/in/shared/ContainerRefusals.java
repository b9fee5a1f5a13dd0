package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Tomcat refuses before it knows which application the request is for, such as an encoded slash or a
 * character that no address has. There is no error dispatch then, and Tomcat would answer with a page of its own.
 */
final class ContainerRefusals extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerRefusals.class);

    private final Answers answers;

    ContainerRefusals(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        var unanswered = response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && response.getContentWritten() == 0
                && response.setErrorReported();
        if (unanswered) {
            try {
                answers.problem(response, Problem.ofStatus(response.getStatus()));
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("The sender went away: {}", gone.getMessage());
            }
        }
    }
}
