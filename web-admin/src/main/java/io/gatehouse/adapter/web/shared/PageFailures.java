package io.gatehouse.adapter.web.shared;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

/** Turns what page controllers throw into error pages. The edge: here unexpected failures are logged, once. */
@ControllerAdvice(basePackages = "io.gatehouse.adapter.web")
final class PageFailures {
    private static final Logger LOG = LoggerFactory.getLogger(PageFailures.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ErrorPages pages;

    PageFailures(ErrorPages pages) {
        this.pages = pages;
    }

    /** An id that is unknown, or that is none. */
    @ExceptionHandler({PageNotFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return pages.page(HttpStatus.NOT_FOUND, request, request.getRequestURI(), ErrorPages.ErrorText.NOT_FOUND);
    }

    /** The store is away; the failure is not logged here, as the store's adapter knows more about it. */
    @ExceptionHandler
    ModelAndView unavailable(
            StoreUnavailableException failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return pages.page(HttpStatus.SERVICE_UNAVAILABLE, request, request.getRequestURI(),
                ErrorPages.ErrorText.UNAVAILABLE);
    }

    /**
     * Everything else. What Spring throws for a request that fits no controller says its own status.
     *
     * @throws AccessDeniedException as it came: Spring Security answers those
     */
    @ExceptionHandler
    ModelAndView unexpected(Exception failure, HttpServletRequest request) throws AccessDeniedException {
        if (failure instanceof AccessDeniedException denied) {
            throw denied;
        }
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            var status = Objects.requireNonNull(HttpStatus.resolve(answer.getStatusCode().value()));
            return pages.page(status, request, request.getRequestURI(), ErrorPages.ErrorText.of(status));
        }
        var failureId = ErrorPages.newFailureId();
        LOG.error("Failure {} at {} {}", failureId, request.getMethod(), request.getRequestURI(), failure);
        return pages.unexpected(request, request.getRequestURI(), failureId);
    }
}
