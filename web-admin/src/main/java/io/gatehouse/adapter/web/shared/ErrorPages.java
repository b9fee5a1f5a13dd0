package io.gatehouse.adapter.web.shared;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * The pages that say what went wrong. Failures inside page controllers come here through {@link PageFailures}, all
 * others (security filters, unknown paths, templates) through the container's error dispatch.
 */
final class ErrorPages implements ErrorViewResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String VIEW = "fragments/error";

    /** The page for an answer of that status to a request for that path. */
    ModelAndView page(HttpStatus status, HttpServletRequest request, String path, ErrorText text) {
        var portal = path.equals("/portal") || path.startsWith("/portal/");
        var cookie = WebUtils.getCookie(request, Theme.COOKIE);
        var page = new ModelAndView(VIEW, status);
        page.addObject("status", status.value());
        page.addObject("text", text);
        page.addObject("theme", Theme.named(cookie == null ? "" : cookie.getValue()).code());
        page.addObject("home", portal ? "" : "/admin");
        page.addObject("path", text == ErrorText.UNAVAILABLE && !portal ? path : "");
        return page;
    }

    /** The page for a failure that nobody expected, named by an id that is in the log too. */
    ModelAndView unexpected(HttpServletRequest request, String path, String failureId) {
        var page = page(HttpStatus.INTERNAL_SERVER_ERROR, request, path, ErrorText.UNEXPECTED);
        page.addObject("failureId", failureId);
        return page;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/") || path.startsWith("/webhooks/")) {
            return null;
        }
        var text = FormExpiry.isMarked(request) ? ErrorText.FORM_EXPIRED : ErrorText.of(status);
        if (text != ErrorText.UNEXPECTED) {
            return page(status, request, path, text);
        }
        var failureId = newFailureId();
        LOG.error("Failure {} is the one that the server reports next to this line", failureId);
        return unexpected(request, path, failureId);
    }

    /** Short enough to be read out, long enough to be found in a log. */
    static String newFailureId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** The words of an error page; the names are part of message keys. */
    enum ErrorText {
        BAD_REQUEST,
        FORBIDDEN,
        FORM_EXPIRED,
        NOT_FOUND,
        METHOD,
        UNAVAILABLE,
        UNEXPECTED;

        static ErrorText of(HttpStatus status) {
            return switch (status) {
                case FORBIDDEN, UNAUTHORIZED -> FORBIDDEN;
                case NOT_FOUND -> NOT_FOUND;
                case METHOD_NOT_ALLOWED -> METHOD;
                case SERVICE_UNAVAILABLE -> UNAVAILABLE;
                // Statuses are no sealed hierarchy of ours: the rest of 4xx is the sender's doing, all else ours.
                default -> status.is4xxClientError() ? BAD_REQUEST : UNEXPECTED;
            };
        }

        /** The part of message keys. */
        public String key() {
            return name().toLowerCase(Words.LANGUAGE).replace('_', '-');
        }
    }
}
